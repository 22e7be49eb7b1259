package io.streamboard.server.canary;

/**
 * A server as its canaries tell of it.
 *
 * @param run names this run of it, which tells its own canaries from those of others
 * @param level the highest fold level that it knows, for whoever asks all servers for theirs
 * @param delivery how it works on boards, which all servers must do alike: the setting of this
 *     name, and behind a plus what others go with it; empty where an earlier version does not say
 */
public record Sender(String run, int level, String delivery) {}
