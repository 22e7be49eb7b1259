package io.streamboard.server.identity.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.identity.json.MalformedJsonException;
import io.streamboard.server.identity.json.StrictJson;
import java.util.function.BiFunction;

/** A {@code POST} of one small JSON object. */
record JsonRoute(String path, BiFunction<ObjectNode, HttpCall, HttpAnswer> work)
    implements HttpRoute {
  private static final int MOST_BYTES = 16 * 1024;

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public int bodyLimit() {
    return MOST_BYTES;
  }

  @Override
  public HttpAnswer handle(HttpCall call) {
    if (call.body().length > MOST_BYTES) {
      return Answers.error(413, ErrorCode.TOO_LARGE, "at most " + MOST_BYTES + " bytes");
    }
    try {
      return work.apply(StrictJson.read(call.body()), call);
    } catch (MalformedJsonException e) {
      return Answers.error(400, ErrorCode.MALFORMED, String.valueOf(e.getMessage()));
    }
  }
}
