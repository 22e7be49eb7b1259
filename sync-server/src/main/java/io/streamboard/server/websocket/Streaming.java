package io.streamboard.server.websocket;

import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.StreamCall;
import io.streamboard.server.http.StreamRoute;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Requests and answers whose bodies flow: as fast as both sides can, never faster, and not slower
 * than a {@link Pace}. Only the request's own virtual thread waits. Thread-safe.
 */
final class Streaming {

  /** What may wait for a peer that reads slowly. */
  private static final int MOST_WAITING = 128 * 1024;

  private static final int UNBOUNDED = -1;

  private final InstantSource clock;
  private final Callers callers;

  Streaming(InstantSource clock, Callers callers) {
    this.callers = callers;
    this.clock = clock;
  }

  void answer(StreamRoute route, Request request, Response response) throws IOException {
    ArrivingBody body = new ArrivingBody(request, response, new Pace(clock));
    long announced = request.getContentLengthLong();
    StreamAnswer answer =
        route.handle(
            new StreamCall(
                Routes.call(request, new byte[0], callers),
                announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced),
                body));
    if (!body.drained()) {
      // What else is sent of it is no next request.
      response.setHeader("Connection", "close");
      request.getRequest().getProcessingState().setError(true);
    }
    if (answer.content().isEmpty()) {
      Routes.write(answer.head(), response);
      return;
    }
    try (StreamAnswer.Content content = answer.content().get()) {
      write(answer, content, request, response);
    }
  }

  private void write(
      StreamAnswer answer, StreamAnswer.Content content, Request request, Response response)
      throws IOException {
    Routes.begin(answer.head(), response);
    response.setContentType(answer.head().contentType());
    response.setContentLengthLong(content.length());
    if (request.getMethod().getMethodString().equals("HEAD")) {
      return;
    }
    if (!(request.getConnection() instanceof NIOConnection connection)) {
      throw new IOException("a connection that cannot be slowed down");
    }
    connection.setMaxAsyncWriteQueueSize(MOST_WAITING);
    try {
      OutputStream paced = new PacedOutput(response.getOutputStream(), new Pace(clock));
      content.writeTo(paced);
      paced.flush();
    } catch (IOException | RuntimeException broken) {
      connection.closeSilently();
      throw broken;
    } finally {
      connection.setMaxAsyncWriteQueueSize(UNBOUNDED);
    }
  }
}
