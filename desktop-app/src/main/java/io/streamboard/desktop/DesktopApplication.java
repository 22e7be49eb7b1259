package io.streamboard.desktop;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.desktop.control.Commands;
import io.streamboard.desktop.control.ControlChannel;
import io.streamboard.desktop.exchange.ServerPictures;
import io.streamboard.desktop.offline.JournalStore;
import io.streamboard.desktop.platform.Folders;
import io.streamboard.desktop.platform.SignedInFile;
import io.streamboard.desktop.signin.ServerAccounts;
import io.streamboard.desktop.ui.PlatformFxThread;
import io.streamboard.desktop.ui.SystemClips;
import io.streamboard.desktop.ui.SystemFileChoice;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.SignInCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// What JavaFX starts and stops, and the composition root: the one place where parts are made and
/// joined. With `--smoke` the window is shown once and closed, which proves that a package is
/// whole. Confined to the JavaFX thread.
public final class DesktopApplication extends Application {

  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final PlatformFxThread fx = new PlatformFxThread();
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("desktop-blocking-", 0).factory());
  private Optional<App> app = Optional.empty();
  private Optional<ControlChannel> control = Optional.empty();

  /// Called by JavaFX only.
  public DesktopApplication() {}

  @Override
  public void start(Stage stage) throws IOException {
    ErrorScreen lastResort = new ErrorScreen(stage);
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> lastResort.show(error));
    try {
      start(stage, Arguments.parse(getParameters().getRaw()), lastResort);
    } catch (RuntimeException broken) {
      lastResort.show(broken);
    }
  }

  private void start(Stage stage, Arguments arguments, ErrorScreen lastResort) throws IOException {
    App made = new App(stage, outside(arguments));
    app = Optional.of(made);
    lastResort.surviving(made::say);
    arguments.half().ifPresent(made::standOn);
    if (arguments.signedIn().isPresent()) {
      made.connect(SignedInFile.read(arguments.signedIn().get()));
      arguments.board().map(BoardId::new).ifPresentOrElse(made::open, made::home);
    } else {
      made.signIn(arguments.server().map(Object::toString), arguments.name(), "");
    }
    made.show();
    if (arguments.controlPort().isPresent()) {
      control(made, arguments.controlPort().get(), arguments.controlToken().orElseThrow());
    }
    if (arguments.smoke()) {
      // What the first click needs beyond the window must have been packed too.
      Object _ = SignInCodec.encode("smoke", "smoke");
      System.out.println("shown " + Main.version());
      Platform.exit();
    }
  }

  private Outside outside(Arguments arguments) {
    Folders folders =
        arguments
            .folder()
            .map(Folders::in)
            .orElseGet(
                () ->
                    Folders.usual(
                        System.getenv(),
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home"))));
    return new Outside(
        new ServerAccounts(),
        who -> Clients.connect(who, journal(folders, who)),
        folders,
        this::id,
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        new SystemClips(),
        SystemFileChoice::new,
        who -> new ServerPictures(Clients.blobs(who, BlobCache.none(), Optional.empty())),
        getHostServices()::showDocument,
        blocking,
        fx);
  }

  private static JournalStore journal(Folders folders, SignedIn who) {
    return JournalStore.open(folders.data().resolve("unsent"), who.server() + " " + who.person());
  }

  private String id() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void control(App made, int port, Path token) throws IOException {
    SignedInFile.requirePrivate(token);
    ControlChannel opened =
        new ControlChannel(port, Files.readString(token), new Commands(made, fx));
    control = Optional.of(opened);
    System.out.println("control port " + opened.port());
  }

  @Override
  public void stop() {
    control.ifPresent(ControlChannel::close);
    app.ifPresent(App::stop);
    blocking.shutdown();
  }
}
