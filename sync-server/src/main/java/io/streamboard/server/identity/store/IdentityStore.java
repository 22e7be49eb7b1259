package io.streamboard.server.identity.store;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.accounts.AccountOperation;
import io.streamboard.server.identity.accounts.AccountOperationCodec;
import io.streamboard.server.identity.accounts.AccountOutcome;
import io.streamboard.server.identity.accounts.AccountsImage;
import io.streamboard.server.identity.password.PasswordHash;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.TopicName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four identity topics in memory, and appending to them so that the caller sees its own change.
 *
 * <p>Reading never blocks. What appends blocks until the record is durable <em>and</em> folded
 * here, at most {@link #MOST_WAIT}, and throws {@link LogException} otherwise; with {@code
 * UNKNOWN_RESULT} the change may still come.
 */
public final class IdentityStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityStore.class);
  private static final Duration MOST_WAIT = Duration.ofSeconds(10);
  private static final List<TopicName> TOPICS =
      List.of(TopicName.ACCOUNTS, TopicName.PROFILES, TopicName.CREDENTIALS, TopicName.TOKENS);

  private final Map<TopicName, KeyedTopic> topics = new EnumMap<>(TopicName.class);
  private final Contents contents = new Contents();
  private final IdentityFollower follower = new IdentityFollower(contents);
  private final Supplier<String> ids;
  private final RandomGenerator random;

  private IdentityStore(
      Function<TopicName, KeyedTopic> topics, Supplier<String> ids, RandomGenerator random) {
    TOPICS.forEach(name -> this.topics.put(name, topics.apply(name)));
    this.ids = ids;
    this.random = random;
  }

  /**
   * Reads the topics to their present end and follows them from then on. Blocking.
   *
   * @param ids new random ids of at least 128 bits, in the alphabet of ids
   * @param random cryptographically strong
   */
  public static IdentityStore start(
      Function<TopicName, KeyedTopic> topics,
      Supplier<String> ids,
      RandomGenerator random,
      Duration mostWait) {
    IdentityStore store = new IdentityStore(topics, ids, random);
    try {
      store.follower.start(store.topics, mostWait);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  public AccountsImage accounts() {
    return contents.accounts();
  }

  /** Whether what is known follows the log; false after the follower's thread broke. */
  public boolean following() {
    return follower.running();
  }

  public Optional<Profile> profile(Principal principal) {
    return Optional.ofNullable(contents.profiles().get(principal));
  }

  public Map<Principal, Profile> profiles() {
    return Map.copyOf(contents.profiles());
  }

  public Optional<PasswordHash> credential(PersonId person) {
    return contents.credential(person);
  }

  public Optional<TokenRecord> token(String id) {
    return Optional.ofNullable(contents.tokens().get(id));
  }

  public Collection<TokenRecord> tokens() {
    return List.copyOf(contents.tokens().values());
  }

  public List<String> unclaimedUses() {
    return contents.unclaimedUses();
  }

  /** Tells the listener of every later change until the handle is closed. */
  public AutoCloseable listen(StoreListener listener) {
    return follower.listen(listener);
  }

  /** A new random id. */
  public String newId() {
    return ids.get();
  }

  /**
   * Appends the operation and waits for its outcome. The same bytes are sent again under the same
   * id while the result is unknown.
   */
  public AccountOutcome submit(AccountOperation operation) {
    String id = ids.get();
    CompletableFuture<AccountOutcome> outcome = follower.expect(id);
    try {
      byte[] bytes = AccountOperationCodec.encode(operation);
      try {
        await(topic(TopicName.ACCOUNTS).append(id, Optional.of(bytes)));
      } catch (LogException e) {
        if (e.problem() != Problem.UNKNOWN_RESULT) {
          throw e;
        }
        return awaitOrResend(id, bytes, outcome);
      }
      return await(outcome);
    } finally {
      follower.forget(id);
    }
  }

  /**
   * An operation that stands in the log twice has the outcome of its first record; the fold voids
   * the second.
   */
  private AccountOutcome awaitOrResend(
      String id, byte[] bytes, CompletableFuture<AccountOutcome> outcome) {
    await(topic(TopicName.ACCOUNTS).append(id, Optional.of(bytes)));
    return await(outcome);
  }

  /** Appends the operation without waiting; a failure is logged. */
  public void submitLater(AccountOperation operation) {
    later(TopicName.ACCOUNTS, ids.get(), Optional.of(AccountOperationCodec.encode(operation)));
  }

  public void putProfile(Principal principal, Profile profile) {
    put(TopicName.PROFILES, principal.text(), Optional.of(profile.encode()));
  }

  public void eraseProfile(Principal principal) {
    put(TopicName.PROFILES, principal.text(), Optional.empty());
  }

  public void putCredential(PersonId person, PasswordHash hash) {
    put(TopicName.CREDENTIALS, person.value(), Optional.of(Contents.encodeSecret(hash.phc())));
  }

  public void eraseCredential(PersonId person) {
    put(TopicName.CREDENTIALS, person.value(), Optional.empty());
  }

  /** Those that no node has ended yet, also where their time is over. */
  public Collection<SetupCode> setupCodes() {
    return List.copyOf(contents.setupCodes().values());
  }

  public void putSetupCode(SetupCode code) {
    put(TopicName.CREDENTIALS, code.key(), Optional.of(code.encode()));
  }

  /** Without waiting; a failure is logged, for the caller tries again later anyhow. */
  public void putLater(SetupCode code) {
    later(TopicName.CREDENTIALS, code.key(), Optional.of(code.encode()));
  }

  /** Ends the code without waiting. */
  public void eraseLater(SetupCode code) {
    later(TopicName.CREDENTIALS, code.key(), Optional.empty());
  }

  public void putToken(TokenRecord token) {
    put(TopicName.TOKENS, token.id(), Optional.of(token.encode()));
  }

  public void eraseToken(String tokenId) {
    put(TopicName.TOKENS, tokenId, Optional.empty());
    later(TopicName.TOKENS, Contents.usedKey(tokenId), Optional.empty());
  }

  /**
   * As {@link #eraseToken}, without waiting; a failure is logged, for the caller tries again later
   * anyhow.
   */
  public void eraseTokenLater(String tokenId) {
    later(TopicName.TOKENS, tokenId, Optional.empty());
    eraseUseLater(tokenId);
  }

  public void eraseUseLater(String tokenId) {
    later(TopicName.TOKENS, Contents.usedKey(tokenId), Optional.empty());
  }

  /** Erases the names and, for a person, the password, without waiting. */
  public void eraseLater(Principal principal) {
    later(TopicName.PROFILES, principal.text(), Optional.empty());
    if (principal instanceof Principal.Person person) {
      later(TopicName.CREDENTIALS, person.id().value(), Optional.empty());
    }
  }

  /** Notes a use without waiting. */
  public void useTokenLater(String tokenId, Instant when) {
    later(TopicName.TOKENS, Contents.usedKey(tokenId), Optional.of(Contents.usedValue(when)));
  }

  /** The secret in force for name keys; the first caller ever makes one. May block. */
  public NameSecret nameSecret() {
    if (accounts().nameSecretId().isEmpty()) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      NameSecret candidate = new NameSecret(ids.get(), bytes);
      put(
          TopicName.CREDENTIALS,
          NameSecret.KEY_PREFIX + candidate.id(),
          Optional.of(Contents.encodeSecret(candidate.encode())));
      submit(new AccountOperation.ChooseNameSecret(candidate.id()));
    }
    String chosen = accounts().nameSecretId().orElseThrow();
    await(follower.when(() -> contents.nameSecret(chosen).isPresent()));
    return contents.nameSecret(chosen).orElseThrow();
  }

  /**
   * Who signs in under this name: also persons that are disabled. Never blocks: before the first
   * account there is nobody.
   */
  public Optional<PersonId> personBySignIn(String signIn) {
    return accounts()
        .nameSecretId()
        .flatMap(contents::nameSecret)
        .flatMap(secret -> Optional.ofNullable(accounts().personsByName().get(secret.key(signIn))));
  }

  @Override
  public void close() {
    follower.close();
  }

  private void put(TopicName name, String key, Optional<byte[]> value) {
    long offset = await(topic(name).append(key, value));
    await(follower.when(() -> follower.next(name) > offset));
  }

  private void later(TopicName name, String key, Optional<byte[]> value) {
    var _ =
        topic(name)
            .append(key, value)
            .whenComplete(
                (offset, failure) -> {
                  if (failure != null) {
                    LOG.warn(
                        "a record of {} was not written, it is tried again later: {}",
                        name.text(),
                        failure.toString());
                  }
                });
  }

  private KeyedTopic topic(TopicName name) {
    KeyedTopic topic = topics.get(name);
    if (topic == null) {
      throw new IllegalArgumentException(name + " is not a topic of identity");
    }
    return topic;
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(MOST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LogException known) {
        throw new LogException(known.problem(), String.valueOf(known.getMessage()), known);
      }
      throw new LogException(Problem.UNKNOWN_RESULT, "appending failed", e);
    } catch (TimeoutException e) {
      throw new LogException(
          Problem.UNKNOWN_RESULT, "not folded within " + MOST_WAIT.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogException(Problem.UNKNOWN_RESULT, "interrupted while waiting", e);
    }
  }
}
