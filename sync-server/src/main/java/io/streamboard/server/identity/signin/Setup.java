package io.streamboard.server.identity.signin;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.admin.Refusal;
import io.streamboard.server.identity.password.Password;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the first administrator for whoever has a one-time code, and signs it in; of several who
 * try, at one node or many, the accounts take one. Blocking. Thread-safe.
 */
final class Setup {
  /** Attempts are counted under this name; it has a space, so no account can have it. */
  private static final String COUNTED_AS = "setup code";

  private final AdminCode code;
  private final AccountsAdmin admin;
  private final SignIn signIn;
  private final Lockout lockout;

  Setup(AdminCode code, AccountsAdmin admin, SignIn signIn, Lockout lockout) {
    this.code = code;
    this.admin = admin;
    this.signIn = signIn;
    this.lockout = lockout;
  }

  HttpAnswer attempt(
      String attempt, String name, String displayName, Password password, String address) {
    Optional<Duration> wait = lockout.wait(COUNTED_AS, address);
    if (wait.isPresent()) {
      return Answers.tooMany(wait.get());
    }
    if (!code.isRight(attempt)) {
      return wrong(address);
    }
    AdminResult result = admin.createFirstAdmin(name, displayName, password);
    return switch (result) {
      case AdminResult.Done done -> finish(done);
      case AdminResult.Refused refused -> refuse(refused, address);
    };
  }

  private HttpAnswer finish(AdminResult.Done done) {
    code.discard();
    return Answers.of(signIn.afterSetup(person(done.principal()), done.accountsRevision()));
  }

  private static PersonId person(Principal principal) {
    return switch (principal) {
      case Principal.Person person -> person.id();
      case Principal.Group group -> throw new IllegalStateException("an account is a person");
      case Principal.Everyone everyone -> throw new IllegalStateException("an account is a person");
    };
  }

  private HttpAnswer wrong(String address) {
    lockout.failed(COUNTED_AS, address);
    return Answers.error(403, ErrorCode.NOT_ALLOWED, "the code is wrong, used or expired");
  }

  private HttpAnswer refuse(AdminResult.Refused refused, String address) {
    if (refused.reason() == Refusal.SETUP_DONE) {
      code.discard();
      return wrong(address);
    }
    ErrorCode error = refused.reason().errorCode();
    return error.retry()
        ? Answers.unavailable(error)
        : Answers.error(400, error, refused.message());
  }
}
