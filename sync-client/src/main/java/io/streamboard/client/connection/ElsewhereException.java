package io.streamboard.client.connection;

/** The question is answered by another node. */
public final class ElsewhereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String address;

  ElsewhereException(String address) {
    super("answered at " + address);
    this.address = address;
  }

  /** Of that node. */
  public String address() {
    return address;
  }
}
