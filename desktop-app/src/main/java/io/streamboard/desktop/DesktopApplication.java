package io.streamboard.desktop;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.DiskBlobCache;
import io.streamboard.desktop.control.Commands;
import io.streamboard.desktop.control.ControlChannel;
import io.streamboard.desktop.offline.JournalStore;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.platform.Folders;
import io.streamboard.desktop.platform.SignedInFile;
import io.streamboard.desktop.signin.ServerAccounts;
import io.streamboard.desktop.ui.PlatformFxThread;
import io.streamboard.desktop.ui.SystemClips;
import io.streamboard.desktop.ui.SystemFileChoice;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.SignInCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What JavaFX starts and stops, and the composition root: the one place where parts are made and
/// joined. With `--smoke` the window is shown once and closed, which proves that a package is
/// whole; with `--rehearse` see [Rehearsal]. Confined to the JavaFX thread.
public final class DesktopApplication extends Application {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);
  private static final int ID_BYTES = 16;
  private static final int OWN_DIGITS = 16;
  private static final int DECODERS = 2;
  private static final int MOST_PICTURE_BYTES = 64 * 1024 * 1024;
  private static final long MOST_CACHE_BYTES = 1024L * 1024 * 1024;

  private final SecureRandom random = new SecureRandom();
  private final PlatformFxThread fx = new PlatformFxThread();
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("desktop-blocking-", 0).factory());
  private final ExecutorService decoding =
      Executors.newFixedThreadPool(
          DECODERS, Thread.ofPlatform().name("desktop-decoding-", 0).daemon().factory());
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
    made.fit();
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
    if (arguments.rehearse()) {
      Rehearsal.of(made);
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
        who -> connected(folders, who),
        folders,
        this::id,
        () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()),
        new SystemClips(),
        SystemFileChoice::new,
        getHostServices()::showDocument,
        new PictureDecoder(decoding, MOST_PICTURE_BYTES, PictureDecoder.PATIENCE),
        blocking,
        fx);
  }

  private Outside.Connected connected(Folders folders, SignedIn who) {
    BlobCache cache = pictures(folders, who);
    JournalStore journal = journal(folders, who);
    return new Outside.Connected(
        who,
        Clients.connect(who, journal, cache, Optional.empty()),
        Clients.blobs(who, cache, Optional.empty()),
        journal::waiting,
        journal::close);
  }

  /** Each person's apart, as others of this machine's user may see other boards. */
  private static BlobCache pictures(Folders folders, SignedIn who) {
    String own = Sha256.hex(who.server() + " " + who.person()).substring(0, OWN_DIGITS);
    try {
      return DiskBlobCache.in(
          folders.data().resolve("pictures").resolve(own),
          MOST_CACHE_BYTES,
          InstantSource.system());
    } catch (IOException noFolder) {
      LOG.warn("pictures-not-kept: {}", noFolder.toString());
      return BlobCache.none();
    }
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
    decoding.shutdownNow();
  }
}
