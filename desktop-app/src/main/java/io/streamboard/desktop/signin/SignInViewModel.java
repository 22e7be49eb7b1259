package io.streamboard.desktop.signin;

import io.streamboard.client.ClientException;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.wire.ErrorCode;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

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

  /** One line that tells what is wrong; empty when nothing is. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Tells a line from elsewhere, for example why the desktop is not signed in any more. */
  public void say(String line) {
    problem.set(line);
  }

  public void go() {
    if (busy.get()) {
      return;
    }
    boolean setUp = settingUp.get();
    if (missing(setUp)) {
      problem.set(Texts.of(setUp ? "setup.missing" : "signin.missing"));
      return;
    }
    address()
        .ifPresentOrElse(
            address -> start(address, setUp), () -> problem.set(Texts.of("signin.address")));
  }

  private boolean missing(boolean setUp) {
    return server.get().isBlank()
        || name.get().isBlank()
        || password.get().isEmpty()
        || (setUp && code.get().isBlank());
  }

  private Optional<URI> address() {
    try {
      URI address = URI.create(server.get().strip());
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
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
    busy.set(true);
    problem.set("");
    blocking.execute(() -> exchange(exchange, setUp));
  }

  private void exchange(Supplier<SignedIn> exchange, boolean setUp) {
    try {
      SignedIn who = exchange.get();
      fx.run(() -> worked(who));
    } catch (ClientException refused) {
      fx.run(() -> failed(refused.code(), setUp));
    }
  }

  private void worked(SignedIn who) {
    busy.set(false);
    password.set("");
    code.set("");
    done.accept(who);
  }

  private void failed(ErrorCode why, boolean setUp) {
    busy.set(false);
    problem.set(sentence(why, setUp));
  }

  private static String sentence(ErrorCode why, boolean setUp) {
    if (setUp && why == ErrorCode.NOT_ALLOWED) {
      return Texts.of("setup.failed");
    }
    return setUp && why == ErrorCode.INVALID
        ? Texts.of("setup.invalid")
        : Texts.ofCode("error", why.code());
  }
}
