package io.streamboard.server.blob;

import io.streamboard.model.wire.ErrorCode;

/** A request about a blob that is not done, and how that is told. Holds nothing of the request. */
final class BlobRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final ErrorCode code;

  BlobRefusedException(int status, ErrorCode code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Of the HTTP answer. */
  int status() {
    return status;
  }

  ErrorCode code() {
    return code;
  }

  /** For what is not there, and for what the caller may not see: nobody can tell which. */
  static BlobRefusedException notFound() {
    return new BlobRefusedException(404, ErrorCode.NOT_FOUND, "no such blob");
  }

  /** The server cannot tell now. */
  static BlobRefusedException behind() {
    return new BlobRefusedException(503, ErrorCode.BEHIND, "the server is behind the log");
  }

  static BlobRefusedException busy() {
    return new BlobRefusedException(429, ErrorCode.BUSY, "too many transfers at once");
  }
}
