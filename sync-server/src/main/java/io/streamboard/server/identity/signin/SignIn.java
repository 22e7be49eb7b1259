package io.streamboard.server.identity.signin;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.identity.password.HasherBusyException;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.password.PasswordHash;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.Profile;
import io.streamboard.server.identity.token.Tokens;
import io.streamboard.server.log.LogException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks names and passwords and gives tokens. Blocking. Thread-safe. */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_PASSWORD = 1_024;

  private final IdentityStore store;
  private final PasswordHasher hasher;
  private final Tokens tokens;
  private final Lockout lockout;

  public SignIn(IdentityStore store, PasswordHasher hasher, Tokens tokens, Lockout lockout) {
    this.store = store;
    this.hasher = hasher;
    this.tokens = tokens;
    this.lockout = lockout;
  }

  /** The same work for names that exist and that do not: one hash, unless attempts have to wait. */
  public SignInResult attempt(String name, Password password, String address) {
    if (name.length() > LONGEST_NAME || password.value().length() > LONGEST_PASSWORD) {
      return new SignInResult.Failed();
    }
    String searched = Profile.searchForm(name);
    return lockout
        .wait(searched, address)
        .<SignInResult>map(SignInResult.Locked::new)
        .orElseGet(() -> check(searched, password, address));
  }

  private SignInResult check(String name, Password password, String address) {
    long revision = store.accounts().revision();
    Optional<PersonId> person =
        store.personBySignIn(name).filter(found -> store.accounts().active(found).isPresent());
    Optional<PasswordHash> hash = person.flatMap(store::credential);
    try {
      if (!hasher.verify(password, hash)) {
        lockout.failed(name, address);
        return new SignInResult.Failed();
      }
      lockout.succeeded(name, address);
      return signIn(person.orElseThrow(), hash.orElseThrow(), password, revision);
    } catch (HasherBusyException e) {
      return new SignInResult.Unavailable(ErrorCode.BUSY);
    } catch (LogException e) {
      LOG.warn("a sign-in failed, as the log took no token: {}", e.problem());
      return new SignInResult.Unavailable(ErrorCode.LOG_UNAVAILABLE);
    }
  }

  private SignInResult signIn(
      PersonId person, PasswordHash hash, Password password, long revision) {
    if (hasher.outdated(hash)) {
      upgrade(person, hash, password);
    }
    return issue(person, revision);
  }

  private SignInResult issue(PersonId person, long accountsRevision) {
    Tokens.Issued issued = tokens.issue(person, accountsRevision);
    if (!tokens.standsWithAccount(issued.stored())) {
      return new SignInResult.Failed();
    }
    String name = store.profile(new Principal.Person(person)).map(Profile::name).orElse("");
    return new SignInResult.SignedIn(person, name, issued.token(), issued.stored().expires());
  }

  /** Signs in whoever has just been made with this password, without checking it again. */
  SignInResult afterSetup(PersonId person, long accountsRevision) {
    try {
      return issue(person, accountsRevision);
    } catch (LogException e) {
      LOG.warn("the first sign-in failed, as the log took no token: {}", e.problem());
      return new SignInResult.Unavailable(ErrorCode.LOG_UNAVAILABLE);
    }
  }

  /**
   * A better hash of the same password, unless somebody has set another one meanwhile. Not worth
   * failing for.
   */
  private void upgrade(PersonId person, PasswordHash old, Password password) {
    try {
      PasswordHash better = hasher.hash(password);
      if (store.credential(person).filter(old::equals).isPresent()) {
        store.putCredential(person, better);
      }
    } catch (HasherBusyException | LogException e) {
      LOG.info(
          "a password hash was not renewed, it will be at the next sign-in: {}", e.getMessage());
    }
  }
}
