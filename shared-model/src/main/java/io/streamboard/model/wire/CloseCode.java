package io.streamboard.model.wire;

/**
 * Why a server ends a socket. 4400 to 4449: connecting again with the same token or input will not
 * help; 4450 to 4499: connect again, with growing delay.
 */
public enum CloseCode {
  BAD_MESSAGE(4400, "bad-message"),
  SIGNED_OUT(4401, "signed-out"),
  ACCOUNT_DISABLED(4403, "account-disabled"),
  TOO_LARGE(4413, "too-large"),
  TOO_MANY_ERRORS(4422, "too-many-errors"),
  TOO_FAST(4429, "too-fast"),
  SLOW_READER(4450, "slow-reader"),
  STOPPING(4451, "stopping"),
  INTERNAL(4452, "internal"),
  SILENT(4453, "silent");

  private final int number;
  private final String code;

  CloseCode(int number, String code) {
    this.number = number;
    this.code = code;
  }

  public int number() {
    return number;
  }

  /** The close frame's reason. */
  public String code() {
    return code;
  }

  public boolean reconnect() {
    return number >= 4450;
  }
}
