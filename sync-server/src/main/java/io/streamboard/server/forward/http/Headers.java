package io.streamboard.server.forward.http;

/** Headers and paths of calls between nodes. */
final class Headers {
  static final String LOAD = "/v1/nodes/load";
  static final String ASK = "/v1/nodes/ask";
  static final String TO = "X-Streamboard-Node";
  static final String NONCE = "X-Streamboard-Nonce";
  static final String TIME = "X-Streamboard-Time";
  static final String DIGEST = "X-Streamboard-Digest";
  static final String PROOF = "X-Streamboard-Proof";

  private Headers() {}
}
