package io.streamboard.client.connection;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a connection did not come about.
 *
 * @param status the HTTP status of the answer to the handshake; empty when nobody answered
 * @param retryAfter the milliseconds after which the server, which cannot serve now, wants to be
 *     asked again; empty when it does not say
 */
public record Refusal(OptionalInt status, OptionalLong retryAfter) {

  public static Refusal unanswered() {
    return new Refusal(OptionalInt.empty(), OptionalLong.empty());
  }

  public static Refusal status(int status) {
    return new Refusal(OptionalInt.of(status), OptionalLong.empty());
  }

  /** As of a server that is starting. */
  public static Refusal again(int status, long retryAfter) {
    return new Refusal(OptionalInt.of(status), OptionalLong.of(retryAfter));
  }
}
