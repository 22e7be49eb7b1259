package io.streamboard.server.identity.accounts;

import io.streamboard.model.limit.Require;

/**
 * Stands for a sign-in name or a group's name in the log: a keyed hash of the name. Equal names
 * have equal keys, and without the secret of the deployment nobody can test a guessed name against
 * it.
 *
 * @param secretId names the secret that made it; keys of another secret than the one in force are
 *     void, because they could hide an equal name
 * @param hash 64 hexadecimal digits
 */
public record NameKey(String secretId, String hash) {
  public NameKey {
    Require.id("secret", secretId);
    Require.that(
        hash.length() == 64 && hash.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 'g'),
        "name key",
        "64 hexadecimal digits");
  }
}
