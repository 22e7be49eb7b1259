package io.streamboard.server.log;

/**
 * The topics beside {@code operations}; the configured prefix (default {@code streamboard.}) stands
 * before the name.
 */
public enum TopicName {
  /** Account and group operations; never deleted, not compacted. */
  ACCOUNTS("accounts", false),
  /** Name and mail by person. */
  PROFILES("profiles", true),
  /** Password hashes by person. */
  CREDENTIALS("credentials", true),
  /** Hashed tokens of signed-in clients. */
  TOKENS("tokens", true),
  /** Title and audience by board; derived. */
  DIRECTORY("directory", true),
  /** State in chunks; only to seed an empty state store. */
  SNAPSHOTS("snapshots", true),
  /** What nodes append to see it come back; kept for minutes only. */
  CANARY("canary", false);

  private final String text;
  private final boolean compacted;

  TopicName(String text, boolean compacted) {
    this.text = text;
    this.compacted = compacted;
  }

  public String text() {
    return text;
  }

  /** Whether nobody needs its records after some minutes. */
  public boolean passing() {
    return this == CANARY;
  }

  public boolean compacted() {
    return compacted;
  }
}
