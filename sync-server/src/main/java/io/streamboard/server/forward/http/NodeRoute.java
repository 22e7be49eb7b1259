package io.streamboard.server.forward.http;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.forward.AskCodec;
import io.streamboard.server.forward.Forwarding;
import io.streamboard.server.forward.LoadCodec;
import io.streamboard.server.forward.MalformedParcelException;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.StreamCall;
import io.streamboard.server.http.StreamRoute;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes calls of other nodes. Who does not prove the secret is refused before a byte of the body is
 * read, and hears nothing else.
 */
final class NodeRoute implements StreamRoute {
  private static final String BYTES = "application/octet-stream";

  private final NodeSecret secret;
  private final String self;
  private final InstantSource timeOfDay;
  private final Forwarding.Receiver receiver;
  private final FreshCalls fresh = new FreshCalls();

  /**
   * @param self the id of this node: calls for another are refused
   */
  NodeRoute(NodeSecret secret, String self, InstantSource timeOfDay, Forwarding.Receiver receiver) {
    this.secret = secret;
    this.self = self;
    this.timeOfDay = timeOfDay;
    this.receiver = receiver;
  }

  @Override
  public boolean takes(String path) {
    return path.equals(Headers.LOAD) || path.equals(Headers.ASK);
  }

  @Override
  public StreamAnswer handle(StreamCall call) throws IOException {
    try {
      return StreamAnswer.of(proven(call));
    } catch (RefusedException refused) {
      return StreamAnswer.of(refused.answer());
    }
  }

  private HttpAnswer proven(StreamCall call) throws IOException {
    HttpCall head = call.head();
    String digest = head.header(Headers.DIGEST).orElse("");
    String nonce = head.header(Headers.NONCE).orElse("");
    String time = head.header(Headers.TIME).orElse("");
    String right = secret.ofCall(head.path(), self, nonce, time, digest);
    if (!head.method().equals("POST")
        || nonce.isEmpty()
        || !NodeSecret.same(head.header(Headers.PROOF).orElse(""), right)
        || !fresh.take(nonce, time, timeOfDay.millis())) {
      throw RefusedException.unauthenticated();
    }
    HttpAnswer answer = answer(head.path(), body(call, digest));
    String proof = secret.ofAnswer(nonce, answer.status(), NodeSecret.digest(answer.body()));
    return answer.withHeader(Headers.PROOF, proof);
  }

  private static byte[] body(StreamCall call, String digest) throws IOException {
    int most = call.head().path().equals(Headers.LOAD) ? LoadCodec.MOST_BYTES : AskCodec.MOST_BYTES;
    long length = call.length().orElse(Long.MAX_VALUE);
    if (length > most) {
      throw new RefusedException(413, ErrorCode.TOO_LARGE, "the body is too large");
    }
    byte[] body = call.body().readNBytes((int) length);
    if (!NodeSecret.same(NodeSecret.digest(body), digest)) {
      throw RefusedException.unauthenticated();
    }
    return body;
  }

  private HttpAnswer answer(String path, byte[] body) {
    try {
      if (path.equals(Headers.LOAD)) {
        receiver.received(LoadCodec.decode(body));
        return HttpAnswer.empty();
      }
      return new HttpAnswer(200, BYTES, asked(body), Map.of());
    } catch (MalformedParcelException none) {
      throw new RefusedException(400, ErrorCode.INVALID, "not what nodes send");
    }
  }

  private byte[] asked(byte[] body) {
    try {
      return AskCodec.encode(
          receiver
              .asked(AskCodec.decode(body))
              .get(Forwarding.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw RefusedException.behind();
    } catch (ExecutionException | TimeoutException late) {
      throw RefusedException.behind();
    }
  }
}
