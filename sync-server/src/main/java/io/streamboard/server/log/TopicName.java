package io.streamboard.server.log;

/**
 * The topics beside {@code operations}; the configured prefix (default {@code streamboard.}) stands
 * before the name.
 */
public enum TopicName {
  /** Account and group operations; never deleted, not compacted. */
  ACCOUNTS("accounts", false, Worth.SOURCE),
  /** Name and mail by person. */
  PROFILES("profiles", true, Worth.SOURCE),
  /** Password hashes by person. */
  CREDENTIALS("credentials", true, Worth.SOURCE),
  /** Hashed tokens of signed-in clients. */
  TOKENS("tokens", true, Worth.SOURCE),
  /** Title and audience by board. */
  DIRECTORY("directory", true, Worth.DERIVED),
  /** State in chunks; only to seed an empty state store. */
  SNAPSHOTS("snapshots", true, Worth.DERIVED),
  /** Images and files of boards, in chunks; read by place and never followed. */
  BLOBS("blobs", true, Worth.SOURCE),
  /** Published facts for integrators; only where that is chosen. */
  CHANGES("changes", false, Worth.PUBLISHED),
  /** Up to where facts were published; only beside them. */
  CHANGES_POSITIONS("changes-positions", true, Worth.DERIVED),
  /** Which node works on which partition, where nodes share them. */
  DELIVERY_OWNERS("delivery-owners", true, Worth.NOTHING),
  /** What nodes append to see it come back; kept for minutes only. */
  CANARY("canary", false, Worth.NOTHING),
  /** What people do right now, from node to node; kept for minutes only. */
  PRESENCE("presence", false, Worth.NOTHING),
  /** Which nodes have sessions on which boards, by board and node. */
  DELIVERY_WHERE("delivery-where", true, Worth.NOTHING),
  /** What nodes send each other; kept for minutes only. */
  DELIVERY_INBOX("delivery-inbox", false, Worth.NOTHING);

  /** What is lost with records of a topic. */
  public enum Worth {
    /** Nothing else has it. */
    SOURCE,
    /** The topic can be made anew from the operations, but only as a whole. */
    DERIVED,
    /** Operators decide how long others need them. */
    PUBLISHED,
    /** Nobody needs them after some minutes. */
    NOTHING
  }

  private final String text;
  private final boolean compacted;
  private final Worth worth;

  TopicName(String text, boolean compacted, Worth worth) {
    this.text = text;
    this.compacted = compacted;
    this.worth = worth;
  }

  public String text() {
    return text;
  }

  public Worth worth() {
    return worth;
  }

  /** Whether the topic is there by an operator's choice only. */
  public boolean onChoice() {
    return switch (this) {
      case CHANGES, CHANGES_POSITIONS, DELIVERY_WHERE, DELIVERY_INBOX -> true;
      case ACCOUNTS,
          PROFILES,
          CREDENTIALS,
          TOKENS,
          DIRECTORY,
          SNAPSHOTS,
          BLOBS,
          DELIVERY_OWNERS,
          CANARY,
          PRESENCE ->
          false;
    };
  }

  /** Whether it has a partition beside each of the operations, in place of one. */
  public boolean beside() {
    return this == CHANGES || this == CANARY;
  }

  public boolean compacted() {
    return compacted;
  }
}
