package io.streamboard.server.blob;

/**
 * How much of everything.
 *
 * @param bytes of one blob
 * @param bytesPerBoard of all blobs of a board together
 * @param uploads under way at a time
 * @param uploadsPerPerson of these by one person
 * @param downloads under way at a time; each holds one chunk in memory
 * @param downloadsPerPerson of these by one person
 */
public record BlobSettings(
    long bytes,
    long bytesPerBoard,
    int uploads,
    int uploadsPerPerson,
    int downloads,
    int downloadsPerPerson) {

  public static final BlobSettings DEFAULT = of(20L * 1024 * 1024, 1024L * 1024 * 1024);

  /** With the usual numbers of transfers. */
  public static BlobSettings of(long bytes, long bytesPerBoard) {
    return new BlobSettings(bytes, bytesPerBoard, 12, 3, 48, 8);
  }
}
