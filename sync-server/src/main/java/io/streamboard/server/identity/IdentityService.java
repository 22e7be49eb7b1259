package io.streamboard.server.identity;

import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.identity.accounts.AccountsImage;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.Leftovers;
import io.streamboard.server.identity.password.CommonPasswords;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.identity.password.PasswordRules;
import io.streamboard.server.identity.signin.AdminCode;
import io.streamboard.server.identity.signin.Lockout;
import io.streamboard.server.identity.signin.SignIn;
import io.streamboard.server.identity.signin.SignInRoutes;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.token.Tokens;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.TopicName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything about accounts on one node, ready to use: started by the composition root once the log
 * is there, closed before it. For a command that only administers accounts, {@link #admin} of a
 * service on the same log is enough.
 */
public final class IdentityService implements AutoCloseable {
  private final IdentityParts parts;
  private final IdentityStore store;
  private final Tokens tokens;
  private final AccountsIdentity identity;
  private final AccountsAdmin admin;
  private final PasswordHasher hasher;
  private final Lockout lockout;

  private IdentityService(IdentityStore store, IdentityParts parts) {
    this.parts = parts;
    this.store = store;
    this.tokens = new Tokens(parts.tokens(), store, parts.clock(), parts.random());
    this.identity = new AccountsIdentity(store, tokens);
    this.hasher = new PasswordHasher(parts.hashing(), parts.hashFunction(), parts.random());
    this.admin =
        new AccountsAdmin(
            store, hasher, new PasswordRules(CommonPasswords.shipped()), parts.clock());
    this.lockout = new Lockout(parts.lockout(), parts.clock());
  }

  /**
   * Reads the topics to their end, then follows them. Blocking; throws {@link
   * io.streamboard.server.log.LogException}.
   *
   * @param topics {@code log::topic}
   */
  public static IdentityService start(Function<TopicName, KeyedTopic> topics, IdentityParts parts) {
    return new IdentityService(
        IdentityStore.start(topics, parts.ids(), parts.random(), parts.startWithin()), parts);
  }

  public Identity identity() {
    return identity;
  }

  public AccountsAdmin admin() {
    return admin;
  }

  /** Accounts and groups as they are now, by id. */
  public AccountsImage accounts() {
    return store.accounts();
  }

  /** Whether accounts are followed; a node that does not is not ready. */
  public boolean healthy() {
    return store.following();
  }

  /**
   * The HTTP routes, and what a serving node does by the clock: ending tokens, erasing leftovers.
   * Called once, only by a node that serves.
   *
   * @param dataFolder where the one-time code is put when there is no administrator
   */
  public Serving serve(Path dataFolder) throws IOException {
    AdminCode code = new AdminCode(dataFolder, store, parts.clock());
    Optional<String> printed = Optional.empty();
    if (store.accounts().hasAdmin()) {
      code.discard();
    } else {
      printed = Optional.of(code.create(parts.random()));
    }
    store.listen(code);
    store.listen(tokens);
    store.listen(new Leftovers(store, parts.clock()));
    SignIn signIn = new SignIn(store, hasher, tokens, lockout);
    return new Serving(SignInRoutes.of(signIn, tokens, code, admin, lockout), printed, code.file());
  }

  /**
   * What a serving node needs to mount and to print.
   *
   * @param adminCode for the console, when there is no administrator yet; a secret
   * @param adminCodeFile where it lies too
   */
  public record Serving(List<HttpRoute> routes, Optional<String> adminCode, Path adminCodeFile) {
    public Serving {
      routes = List.copyOf(routes);
    }

    @Override
    public String toString() {
      return "Serving[" + routes.size() + " routes]";
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
