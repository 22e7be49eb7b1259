package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.BlobException;
import io.streamboard.client.store.ClientStore;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.desktop.picture.DecodedPicture;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.picture.Wanted;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A picture that one person puts on a board is seen by another, through a server of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTogetherTest {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final String SECRET = "a long enough secret";

  @TempDir private Path folder;

  private final OneThread thread = new OneThread();
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final PictureDecoder decoder =
      new PictureDecoder(blocking, 1 << 26, Duration.ofMinutes(1));
  private ServerProcess server;
  private Client anasClient;
  private Client bensClient;
  private BlobClient anasBlobs;
  private BlobClient bensBlobs;

  @BeforeAll
  void start(@TempDir Path data) {
    server = ServerProcess.start(ServerProcess.freshData(data));
    server.addUsers(SECRET, "Ana", "Ben");
    SignedIn ana = signIn("Ana");
    SignedIn ben = signIn("Ben");
    anasClient = Clients.connect(ana, ClientStore.memory());
    bensClient = Clients.connect(ben, ClientStore.memory());
    anasBlobs = Clients.blobs(ana, BlobCache.none(), Optional.empty());
    bensBlobs = Clients.blobs(ben, BlobCache.none(), Optional.empty());
  }

  private SignedIn signIn(String name) {
    return Clients.signIn(server.address(), name, SECRET);
  }

  @AfterAll
  void stop() {
    anasBlobs.close();
    bensBlobs.close();
    anasClient.close();
    bensClient.close();
    server.close();
    thread.close();
    blocking.close();
  }

  private BoardId board(String title) {
    return anasClient.create(title).orTimeout(30, TimeUnit.SECONDS).join();
  }

  private Person ana(BoardId board) {
    ImageParts images = new ImageParts(anasBlobs, decoder, blocking, thread);
    Person person = thread.get(() -> new Person(anasClient, board, thread, images));
    Await.that("the board", MOST, () -> thread.get(person::isLoaded));
    return person;
  }

  private List<Widget> images(Person person) {
    return thread.get(
        () ->
            person.sees().values().stream()
                .filter(widget -> widget.kind() instanceof WidgetKind.Image)
                .toList());
  }

  private void awaitImages(Person person, int count) {
    Await.that("the images", MOST, () -> images(person).size() == count);
  }

  private static BlobHash blob(Widget widget) {
    return ((WidgetKind.Image) widget.kind()).blob();
  }

  private void insert(Person person, Path... files) {
    List<ImageSource.Stored> sources = Arrays.stream(files).map(ImageSource.Stored::new).toList();
    thread.get(
        () -> {
          person.images().insert(sources, new Point(0, 0));
          return true;
        });
  }

  @Test
  void aPictureIsSeenByWhomTheBoardIsSharedWithAndByNobodyElse() {
    BoardId board = board("Plan");
    Person ana = ana(board);
    byte[] file = MadePictures.file("jpg", 320, 200);
    byte[] cut = Arrays.copyOf(file, file.length / 2);
    insert(
        ana,
        MadePictures.written(folder, "cut.jpg", cut),
        MadePictures.written(folder, "hill.jpg", file));
    awaitImages(ana, 1);
    BlobHash hash = blob(images(ana).getFirst());
    assertThatThrownBy(() -> bensBlobs.fetch(board, hash))
        .isInstanceOfSatisfying(
            BlobException.class,
            refused -> assertThat(refused.problem()).isEqualTo(BlobException.Problem.NOT_FOUND));
    thread.get(
        () -> {
          ana.grant(bensClient.me());
          return true;
        });
    Await.that("the grant", MOST, () -> thread.get(ana::isSettled));
    Person ben = thread.get(() -> new Person(bensClient, board, thread));
    awaitImages(ben, 1);
    DecodedPicture seen = decoder.decode(bensBlobs.fetch(board, hash), new Wanted(160, 160)).join();
    assertThat(seen.naturalWidth()).isEqualTo(320);
    assertThat(seen.height()).isEqualTo(100);
    assertThat(thread.get(() -> ana.images().unfinished())).isZero();
  }

  @Test
  void aCopiedPictureIsThereOnTheOtherBoardToo() {
    Person plan = ana(board("Plan"));
    insert(plan, MadePictures.written(folder, "hill.png", MadePictures.file("png", 64, 48)));
    awaitImages(plan, 1);
    WidgetId image = images(plan).getFirst().id();
    Clips.Clip clip = thread.get(() -> plan.copy(image));
    thread.get(
        () -> {
          plan.leave();
          return true;
        });
    BoardId other = board("Other");
    Person there = ana(other);
    thread.get(
        () -> {
          there.paste(clip);
          return true;
        });
    awaitImages(there, 1);
    Await.that("the outcome", MOST, () -> thread.get(there::isSettled));
    assertThat(anasBlobs.fetch(other, blob(images(there).getFirst()))).isNotEmpty();
  }
}
