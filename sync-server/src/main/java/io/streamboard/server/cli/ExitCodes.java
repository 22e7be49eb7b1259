package io.streamboard.server.cli;

/** What scripts may rely on. */
public final class ExitCodes {
  public static final int OK = 0;

  /** It could not be done; the reason is on standard error. */
  public static final int FAILED = 1;

  /** Arguments or settings are wrong; nothing was done. */
  public static final int USAGE = 2;

  /** {@code verify} found differences. */
  public static final int DIFFERENCES = 3;

  private ExitCodes() {}
}
