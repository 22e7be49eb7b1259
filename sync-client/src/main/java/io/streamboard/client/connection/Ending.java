package io.streamboard.client.connection;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Which ends of a connection are final. */
final class Ending {
  private Ending() {}

  /**
   * Why it makes no sense to connect again; empty when it does, also for close codes of other
   * makers.
   */
  static Optional<ErrorCode> ofClose(int number) {
    return Arrays.stream(CloseCode.values())
        .filter(code -> code.number() == number && !code.reconnect())
        .map(Ending::error)
        .findFirst();
  }

  /** The same for an answer to the handshake. */
  static Optional<ErrorCode> ofStatus(OptionalInt status) {
    return switch (status.orElse(0)) {
      case 401 -> Optional.of(ErrorCode.UNAUTHENTICATED);
      case 403 -> Optional.of(ErrorCode.NOT_ALLOWED);
      case 426 -> Optional.of(ErrorCode.UNKNOWN_TYPE);
      default -> Optional.empty();
    };
  }

  private static ErrorCode error(CloseCode code) {
    return switch (code) {
      case BAD_MESSAGE -> ErrorCode.MALFORMED;
      case SIGNED_OUT -> ErrorCode.UNAUTHENTICATED;
      case ACCOUNT_DISABLED -> ErrorCode.ACCOUNT_DISABLED;
      case TOO_LARGE -> ErrorCode.TOO_LARGE;
      case TOO_MANY_ERRORS -> ErrorCode.INVALID;
      case TOO_FAST -> ErrorCode.BUSY;
      case SLOW_READER, STOPPING, INTERNAL, SILENT -> ErrorCode.INTERNAL;
    };
  }
}
