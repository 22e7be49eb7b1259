package io.streamboard.desktop.signin;

import io.streamboard.client.ClientException;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.limit.AccountNames;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is typed on the sign-in screen and what comes of it. The password is forgotten as soon as it
 * was used.
 */
public final class SignInViewModel {

  /** Which of what is typed a problem is about. */
  public enum Entry {
    SERVER,
    CODE,
    NAME,
    PASSWORD,
    /** All of it, or none. */
    WHOLE
  }

  /** So long an answer is waited for without a word. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final Accounts accounts;
  private final Executor blocking;
  private final FxThread fx;
  private final Consumer<SignedIn> done;
  private final StringProperty server = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final BooleanProperty settingUp = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Entry> wrong = new ReadOnlyObjectWrapper<>(Entry.WHOLE);
  private int attempt;

  /**
   * Makes an empty screen.
   *
   * @param blocking runs the exchange with the server
   * @param done goes on with a sign-in that worked
   */
  public SignInViewModel(
      Accounts accounts, Executor blocking, FxThread fx, Consumer<SignedIn> done) {
    this.accounts = accounts;
    this.blocking = blocking;
    this.fx = fx;
    this.done = done;
  }

  public StringProperty server() {
    return server;
  }

  public StringProperty name() {
    return name;
  }

  public StringProperty password() {
    return password;
  }

  /** The one-time code of a new server. */
  public StringProperty code() {
    return code;
  }

  /** Whether the first account is made, and not signed in with an account. */
  public BooleanProperty settingUp() {
    return settingUp;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the server takes so long that somebody may wonder. */
  public ReadOnlyBooleanProperty slow() {
    return slow.getReadOnlyProperty();
  }

  /** One line that tells what is wrong; empty when nothing is. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** What the problem is about. */
  public ReadOnlyObjectProperty<Entry> wrong() {
    return wrong.getReadOnlyProperty();
  }

  /** Tells a line from elsewhere, for example why the desktop is not signed in any more. */
  public void say(String line) {
    say(Entry.WHOLE, line);
  }

  private void say(Entry about, String line) {
    wrong.set(about);
    problem.set(line);
  }

  public void go() {
    if (busy.get()) {
      return;
    }
    boolean setUp = settingUp.get();
    Optional<Entry> missing = missing(setUp);
    if (missing.isPresent()) {
      say(missing.get(), Texts.of(setUp ? "setup.missing" : "signin.missing"));
      return;
    }
    ServerAddress.of(server.get())
        .ifPresentOrElse(
            address -> goTo(address, setUp), () -> say(Entry.SERVER, Texts.of("signin.address")));
  }

  /** What the server is sure to refuse of a new account is told without asking it. */
  private void goTo(URI address, boolean setUp) {
    if (setUp && !NewAccount.takesName(name.get())) {
      say(Entry.NAME, Texts.of("setup.name.rule", AccountNames.LONGEST));
    } else if (setUp && !NewAccount.isLongEnough(password.get())) {
      say(Entry.PASSWORD, Texts.of("setup.password.short", Limits.SHORTEST_PASSWORD));
    } else {
      start(address, setUp);
    }
  }

  /** Waits for the answer no longer; one that comes nevertheless counts for nothing. */
  public void cancel() {
    attempt++;
    busy.set(false);
    slow.set(false);
  }

  /** The first that is missing, in the order of the screen. */
  private Optional<Entry> missing(boolean setUp) {
    if (server.get().isBlank()) {
      return Optional.of(Entry.SERVER);
    }
    if (setUp && code.get().isBlank()) {
      return Optional.of(Entry.CODE);
    }
    if (name.get().isBlank()) {
      return Optional.of(Entry.NAME);
    }
    return password.get().isEmpty() ? Optional.of(Entry.PASSWORD) : Optional.empty();
  }

  private void start(URI address, boolean setUp) {
    String who = name.get().strip();
    String secret = password.get();
    String once = code.get().strip();
    Supplier<SignedIn> exchange =
        () ->
            setUp
                ? accounts.setUp(address, once, who, secret)
                : accounts.signIn(address, who, secret);
    server.set(address.toString());
    busy.set(true);
    say("");
    int mine = ++attempt;
    blocking.execute(() -> exchange(exchange, setUp, mine));
    FxThread.Cancellation _ = fx.after(SILENCE, () -> ifStill(mine, () -> slow.set(busy.get())));
  }

  private void ifStill(int mine, Runnable work) {
    if (mine == attempt) {
      work.run();
    }
  }

  private void exchange(Supplier<SignedIn> exchange, boolean setUp, int mine) {
    try {
      SignedIn who = exchange.get();
      fx.run(() -> ifStill(mine, () -> worked(who)));
    } catch (ClientException refused) {
      fx.run(() -> ifStill(mine, () -> failed(refused.code(), setUp)));
    }
  }

  private void worked(SignedIn who) {
    busy.set(false);
    slow.set(false);
    password.set("");
    code.set("");
    done.accept(who);
  }

  private void failed(ErrorCode why, boolean setUp) {
    busy.set(false);
    slow.set(false);
    say(about(why, setUp), sentence(why, setUp));
  }

  private static Entry about(ErrorCode why, boolean setUp) {
    if (why == ErrorCode.LOG_UNAVAILABLE) {
      return Entry.SERVER;
    }
    if (setUp && why == ErrorCode.NOT_ALLOWED) {
      return Entry.CODE;
    }
    return why == ErrorCode.SIGN_IN_FAILED || (setUp && why == ErrorCode.INVALID)
        ? Entry.PASSWORD
        : Entry.WHOLE;
  }

  private static String sentence(ErrorCode why, boolean setUp) {
    if (setUp && why == ErrorCode.NOT_ALLOWED) {
      return Texts.of("setup.failed");
    }
    if (setUp && why == ErrorCode.UNKNOWN_RESULT) {
      return Texts.of("setup.unknown");
    }
    return setUp && why == ErrorCode.INVALID
        ? Texts.of("setup.invalid")
        : Texts.ofCode("error", why.code());
  }
}
