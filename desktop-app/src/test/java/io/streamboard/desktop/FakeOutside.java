package io.streamboard.desktop;

import io.streamboard.client.ClientException;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeClips;
import io.streamboard.desktop.fake.FakeFileChoice;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.platform.Folders;
import io.streamboard.desktop.signin.Accounts;
import io.streamboard.desktop.ui.PlatformFxThread;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What is outside of the window, faked: everybody's password is {@code right}. */
final class FakeOutside {

  private final FakeServer server;
  private final Path folder;
  private final Map<PersonId, FakeClient> clients = new ConcurrentHashMap<>();
  private final FakeClips clips = new FakeClips();
  private final FakeBlobs blobs = new FakeBlobs();
  private final FakeFileChoice files = new FakeFileChoice();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean held;
  private int unsent;
  private final List<SignedIn> left = new ArrayList<>();
  private final List<String> visited = new ArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();

  FakeOutside(FakeServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  Outside outside() {
    return new Outside(
        new Door(),
        who ->
            new Outside.Connected(who, client(who.name()), blobs.client(), () -> unsent, () -> {}),
        Folders.in(folder),
        () -> "id-" + ids.incrementAndGet(),
        () -> 16L * ids.incrementAndGet(),
        clips,
        window -> files,
        visited::add,
        new PictureDecoder(Runnable::run, 1 << 26, Duration.ofMinutes(1)),
        this::block,
        new PlatformFxThread());
  }

  private void block(Runnable work) {
    if (held) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  /** So many changes wait for the server. */
  void unsent(int many) {
    unsent = many;
  }

  /** Who signed out. */
  List<SignedIn> left() {
    return left;
  }

  /** What waits for a server or a disk goes on waiting. */
  void hold() {
    held = true;
  }

  /** What waited is done, and nothing waits any more. */
  void release() {
    held = false;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  /** Where this run may write. */
  Path folder() {
    return folder;
  }

  /** The addresses that were opened outside. */
  List<String> visited() {
    return visited;
  }

  /** The files of all boards. */
  FakeBlobs blobs() {
    return blobs;
  }

  FakeFileChoice files() {
    return files;
  }

  FakeClips clips() {
    return clips;
  }

  /** The client of the window, or of somebody else. */
  FakeClient client(String name) {
    return clients.computeIfAbsent(server.person(name), person -> server.connect(name));
  }

  static SignedIn who(String name) {
    return new SignedIn(URI.create("http://localhost:1"), FakeServer.id(name), name, "token");
  }

  private final class Door implements Accounts {

    @Override
    public SignedIn signIn(URI address, String name, String password) {
      if (!password.equals("right")) {
        throw new ClientException(ErrorCode.SIGN_IN_FAILED, "");
      }
      return who(name);
    }

    @Override
    public SignedIn setUp(URI address, String code, String name, String password) {
      return Optional.of(code)
          .filter("code"::equals)
          .map(right -> who(name))
          .orElseThrow(() -> new ClientException(ErrorCode.NOT_ALLOWED, ""));
    }

    @Override
    public boolean signOut(SignedIn who) {
      return left.add(who);
    }
  }
}
