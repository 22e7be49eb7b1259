package io.streamboard.server.websocket;

import java.io.IOException;
import java.io.InputStream;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The body of a request while it comes. Confined to the thread of the request. */
final class ArrivingBody extends InputStream {
  private final Request request;
  private final Response response;
  private final InputStream body;
  private boolean asked;
  private boolean ended;

  ArrivingBody(Request request, Response response, Pace pace) {
    this.request = request;
    this.response = response;
    this.body = new PacedInput(request.getInputStream(), pace);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!asked) {
      asked = true;
      if (request.requiresAcknowledgement()) {
        response.setStatus(HttpStatus.CONINTUE_100);
        response.sendAcknowledgement();
      }
    }
    int read = body.read(into, from, length);
    ended = read < 0;
    return read;
  }

  /** Whether nothing of it is still to come. */
  boolean drained() {
    return ended || request.getContentLengthLong() == 0 || isWithoutBody();
  }

  private boolean isWithoutBody() {
    return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
  }
}
