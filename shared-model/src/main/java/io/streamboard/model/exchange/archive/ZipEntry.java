package io.streamboard.model.exchange.archive;

/**
 * One part of a zip file, as both its directory and the place itself describe it.
 *
 * @param data where its bytes begin
 * @param packed how many they are there, and {@code size} how many unpacked
 * @param stored whether they are not compressed
 */
record ZipEntry(String name, boolean stored, int start, int data, int packed, long size, long crc) {
  int end() {
    return data + packed;
  }
}
