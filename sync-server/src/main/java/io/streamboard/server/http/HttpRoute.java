package io.streamboard.server.http;

/**
 * One path of the server's HTTP side, for example {@code POST /v1/sign-in}. Mounted by the
 * composition root, called on a virtual thread for each request whose method and path are exactly
 * these; may block. What it throws is logged and answered with status 500 and no detail.
 */
public interface HttpRoute {

  /** {@code GET}, {@code POST}, {@code DELETE}: upper case. */
  String method();

  /** Begins with a slash; matched whole, without patterns. */
  String path();

  /**
   * The largest body that is read, in bytes; a longer one is answered with status 413 before {@link
   * #handle} is called.
   */
  default int bodyLimit() {
    return 64 * 1024;
  }

  HttpAnswer handle(HttpCall call);
}
