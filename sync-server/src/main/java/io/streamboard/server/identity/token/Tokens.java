package io.streamboard.server.identity.token;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.StoreListener;
import io.streamboard.server.identity.store.TokenRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Issues and recognises tokens. A token is void when it was revoked, is too old, was not used for
 * too long, when its person is not active, or when it was issued before the accounts revision that
 * voided the person's tokens (disabled, new password): so neither a crash nor enabling an account
 * brings one back. Thread-safe.
 */
public final class Tokens implements StoreListener {
  private static final int LONGEST = 128;

  private final Settings settings;
  private final IdentityStore store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Instant> uses = new ConcurrentHashMap<>();
  private volatile Instant nextSweep;

  /**
   * How long tokens live.
   *
   * @param idle a token ends when it was not used for so long
   * @param absolute and in any case after so long
   * @param usesKept how exactly the last use is kept
   */
  public record Settings(Duration idle, Duration absolute, Duration usesKept, Duration sweepEvery) {
    public static final Settings STANDARD =
        new Settings(
            Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(1), Duration.ofMinutes(1));
  }

  /**
   * The owner lets it listen to the store, too.
   *
   * @param random cryptographically strong
   */
  public Tokens(
      Settings settings, IdentityStore store, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.nextSweep = clock.instant();
  }

  /**
   * A new token, known to this node when it returns. Blocking; throws {@link
   * io.streamboard.server.log.LogException}.
   *
   * @param accountsRevision at which the person was seen active, before its password was checked
   */
  public Issued issue(PersonId person, long accountsRevision) {
    Token token = Token.random(random);
    Instant now = clock.instant();
    TokenRecord stored =
        new TokenRecord(
            token.id(),
            token.hash(),
            person,
            accountsRevision,
            now,
            now,
            now.plus(settings.absolute()));
    store.putToken(stored);
    return new Issued(token, stored);
  }

  /** The only moment at which the token itself is known. */
  public record Issued(Token token, TokenRecord stored) {}

  /** What is stored of a token that is valid now. Never blocks. */
  public Optional<TokenRecord> recognise(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    Token token = new Token(value);
    Optional<TokenRecord> found =
        store.token(token.id()).filter(stored -> sameHash(stored, token)).filter(this::valid);
    found.ifPresent(stored -> uses.put(stored.id(), clock.instant()));
    return found;
  }

  /** Ends a token for ever. Blocking. */
  public void revoke(TokenRecord token) {
    store.eraseToken(token.id());
    uses.remove(token.id());
  }

  /** Whether the person's account lets the token be: time aside. */
  public boolean standsWithAccount(TokenRecord token) {
    return store
        .accounts()
        .active(token.person())
        .filter(account -> token.accountsRevision() >= account.tokensAfter())
        .isPresent();
  }

  /** Notes uses and erases what is void: on the store's thread, when due. */
  @Override
  public void tick() {
    Instant now = clock.instant();
    if (now.isBefore(nextSweep)) {
      return;
    }
    nextSweep = now.plus(settings.sweepEvery());
    store.tokens().forEach(this::noteUse);
    uses.keySet().removeIf(id -> store.token(id).isEmpty());
    store.tokens().stream()
        .filter(token -> !valid(token))
        .forEach(token -> store.eraseTokenLater(token.id()));
    store.unclaimedUses().forEach(store::eraseUseLater);
  }

  private void noteUse(TokenRecord token) {
    Instant used = uses.get(token.id());
    if (used != null && used.isAfter(token.used().plus(settings.usesKept()))) {
      store.useTokenLater(token.id(), used);
    }
  }

  private boolean valid(TokenRecord token) {
    Instant now = clock.instant();
    Instant used = uses.getOrDefault(token.id(), token.used());
    Instant lastUse = used.isAfter(token.used()) ? used : token.used();
    return now.isBefore(token.expires())
        && now.isBefore(lastUse.plus(settings.idle()))
        && standsWithAccount(token);
  }

  private static boolean sameHash(TokenRecord stored, Token token) {
    return MessageDigest.isEqual(
        stored.hash().getBytes(StandardCharsets.UTF_8),
        token.hash().getBytes(StandardCharsets.UTF_8));
  }
}
