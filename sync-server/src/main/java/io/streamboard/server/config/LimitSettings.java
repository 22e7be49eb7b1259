package io.streamboard.server.config;

import java.time.Duration;

/**
 * Bounds that an operator may change.
 *
 * @param gather least time between two writes of a board into the log
 * @param imageBytes of one image
 * @param imageBytesPerBoard of all images of a board
 * @param minFreeDiskBytes below this nothing new is taken
 */
public record LimitSettings(
    int outboxBytes,
    int connectionsPerUser,
    int connectionsPerAddress,
    int operationsPerSecond,
    Duration gather,
    int imageBytes,
    long imageBytesPerBoard,
    long minFreeDiskBytes) {}
