package io.streamboard.server.identity.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.accounts.AccountsImage;
import io.streamboard.server.identity.json.StrictJson;
import io.streamboard.server.identity.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the topics say, in memory. Written by the store's thread only, read by any: single entries
 * are consistent, and the image of the accounts is one value.
 */
final class Contents {
  private static final String USED_SUFFIX = "/used";

  private final Map<Principal, Profile> profiles = new ConcurrentHashMap<>();
  private final Map<PersonId, PasswordHash> credentials = new ConcurrentHashMap<>();
  private final Map<String, NameSecret> nameSecrets = new ConcurrentHashMap<>();
  private final Map<String, SetupCode> setupCodes = new ConcurrentHashMap<>();
  private final Map<String, TokenRecord> tokens = new ConcurrentHashMap<>();
  private final Map<String, Instant> unclaimedUses = new ConcurrentHashMap<>();
  private volatile AccountsImage accounts = AccountsImage.EMPTY;

  AccountsImage accounts() {
    return accounts;
  }

  void publish(AccountsImage image) {
    accounts = image;
  }

  Map<Principal, Profile> profiles() {
    return profiles;
  }

  Optional<PasswordHash> credential(PersonId person) {
    return Optional.ofNullable(credentials.get(person));
  }

  Optional<NameSecret> nameSecret(String id) {
    return Optional.ofNullable(nameSecrets.get(id));
  }

  /** By their keys. */
  Map<String, SetupCode> setupCodes() {
    return setupCodes;
  }

  Map<String, TokenRecord> tokens() {
    return tokens;
  }

  void profile(String key, Optional<byte[]> value) {
    Principal principal = Principal.parse(key);
    value.ifPresentOrElse(
        bytes -> profiles.put(principal, Profile.decode(bytes)), () -> profiles.remove(principal));
  }

  void credential(String key, Optional<byte[]> value) {
    if (key.startsWith(NameSecret.KEY_PREFIX)) {
      String id = key.substring(NameSecret.KEY_PREFIX.length());
      value.ifPresentOrElse(
          bytes -> nameSecrets.put(id, NameSecret.decode(id, secret(bytes))),
          () -> nameSecrets.remove(id));
    } else if (key.startsWith(SetupCode.KEY_PREFIX)) {
      value.ifPresentOrElse(
          bytes -> setupCodes.put(key, SetupCode.decode(key, bytes)), () -> setupCodes.remove(key));
    } else {
      PersonId person = new PersonId(key);
      value.ifPresentOrElse(
          bytes -> credentials.put(person, PasswordHash.parse(secret(bytes))),
          () -> credentials.remove(person));
    }
  }

  /** The token that is gone by this entry, if one is. */
  Optional<TokenRecord> token(String key, Optional<byte[]> value) {
    if (key.endsWith(USED_SUFFIX)) {
      use(key.substring(0, key.length() - USED_SUFFIX.length()), value);
      return Optional.empty();
    }
    if (value.isEmpty()) {
      return Optional.ofNullable(tokens.remove(key));
    }
    TokenRecord token = TokenRecord.decode(key, value.get());
    Instant use = unclaimedUses.remove(key);
    tokens.put(key, use == null ? token : token.withUsed(use));
    return Optional.empty();
  }

  /** A compacted topic may hold a token after the record of its last use. */
  private void use(String id, Optional<byte[]> value) {
    if (value.isEmpty()) {
      unclaimedUses.remove(id);
      return;
    }
    Instant when = Instant.ofEpochMilli(StrictJson.number(StrictJson.read(value.get()), "used"));
    if (tokens.computeIfPresent(id, (key, token) -> token.withUsed(when)) == null) {
      unclaimedUses.put(id, when);
    }
  }

  /**
   * The key under which the last use of a token is kept: apart from the token, so that noting a use
   * never brings a revoked one back.
   */
  static String usedKey(String tokenId) {
    return tokenId + USED_SUFFIX;
  }

  static byte[] usedValue(Instant when) {
    return StrictJson.write(StrictJson.object().put("v", 1).put("used", when.toEpochMilli()));
  }

  /** Uses noted for tokens that are not there: left over. */
  List<String> unclaimedUses() {
    return List.copyOf(unclaimedUses.keySet());
  }

  static byte[] encodeSecret(String secret) {
    return StrictJson.write(StrictJson.object().put("v", 1).put("secret", secret));
  }

  private static String secret(byte[] bytes) {
    ObjectNode node = StrictJson.read(bytes);
    return StrictJson.text(node, "secret");
  }
}
