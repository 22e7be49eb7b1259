package io.streamboard.server.log.broker;

/** What an acknowledged operation survives on this machine alone. */
public enum Durability {
  /** The end of the process, kill -9 included: records are with the operating system. */
  PROCESS,
  /** Power loss too: each record is forced to the disk, which costs milliseconds. */
  FSYNC
}
