package io.streamboard.server.canary;

/**
 * A server as its canaries tell of it.
 *
 * @param run names this run of it, which tells its own canaries from those of others
 * @param level the highest fold level that it knows, for whoever asks all servers for theirs
 * @param delivery how it works on boards, as the setting of this name has it; empty where an
 *     earlier version does not say
 */
public record Sender(String run, int level, String delivery) {}
