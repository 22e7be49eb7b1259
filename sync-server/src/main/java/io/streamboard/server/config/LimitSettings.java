package io.streamboard.server.config;

/**
 * Bounds that an operator may change.
 *
 * @param minFreeDiskBytes below this nothing new is taken
 */
public record LimitSettings(
    int outboxBytes,
    int connectionsPerUser,
    int connectionsPerAddress,
    int operationsPerSecond,
    long minFreeDiskBytes) {}
