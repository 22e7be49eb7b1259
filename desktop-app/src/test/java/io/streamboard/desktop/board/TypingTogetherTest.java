package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.SteppedHandle;
import io.streamboard.client.stepped.FoldingServer;
import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.store.ClientStore;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two people type into one note through the shipped client over a network that delays: then one
 * takes everything back. Ana's letters are small and Ben's are large, so that each can be told.
 */
class TypingTogetherTest {

  private static final BoardId BOARD = new BoardId("board");
  private static final WidgetId NOTE = new WidgetId("note");
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final String BEGUN = "0123456789";
  private static final int STEPS = 400;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void undoOfAllOfMineLeavesExactlyWhatTheOtherTyped(long seed) {
    World world = new World(seed);
    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();
    String both = world.ana.text();
    assertThat(world.ben.text()).as("seed " + seed).isEqualTo(both);
    assertThat(both).containsPattern("[a-z]").containsPattern("[A-Z]");

    world.ana.takeAllBack();
    world.settle();
    String bens = both.replaceAll("[a-z]", "");
    assertThat(world.ana.text()).as("seed " + seed).isEqualTo(bens);
    assertThat(world.ben.text()).as("seed " + seed).isEqualTo(bens);

    world.ben.takeAllBack();
    world.settle();
    assertThat(world.ana.text()).as("seed " + seed).isEqualTo(BEGUN);
  }

  /** A person at a window on the board, who types letters of one kind. */
  private static final class Desktop {

    private final SplittableRandom random;
    private final char first;
    private final DirectFx fx = new DirectFx();
    private final SteppedClient client;
    private final BoardViewModel model;
    private final SteppedHandle handle;

    Desktop(PersonId me, char first, World world) {
      this.random = world.random;
      this.first = first;
      client =
          new SteppedClient(
              me, world.clock, world.server.door(me), ClientStore.memory(), random.nextLong());
      client.engine().start();
      model =
          new BoardViewModel(
              me,
              fx,
              new Toasts(fx),
              () -> me + "-" + random.nextLong(),
              () -> 0,
              new Snaps(Optional.of("")),
              new FakeBlobs().parts(fx));
      model.show(new Unseen());
      handle = new SteppedHandle(client, BOARD, new BoardLink(fx, model));
      model.attach(handle.handle());
      client.transport().accept();
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> type();
        case 3 -> fx.drain();
        case 4, 5 -> {
          boolean _ = handle.take();
        }
        case 6, 7 -> {
          boolean _ = client.transport().deliverUp();
        }
        case 8, 9, 10 -> {
          boolean _ = client.transport().deliverDown();
        }
        default -> leaveOrUndo();
      }
    }

    private void leaveOrUndo() {
      switch (random.nextInt(3)) {
        case 0 -> model.undo();
        case 1 -> model.redo();
        default -> model.writing().stop();
      }
    }

    /** Into the text on the screen, or something of one's own out of it. */
    private void type() {
      if (model.canvas().item(NOTE).isEmpty()) {
        return;
      }
      if (model.writing().session().isEmpty()) {
        model.writing().edit(NOTE);
      }
      String text = model.writing().session().orElseThrow().text();
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(4) == 0 && at < text.length() && isMine(text.charAt(at))) {
        model.writing().wrote(text.substring(0, at) + text.substring(at + 1));
      } else {
        model.writing().wrote(text.substring(0, at) + letters() + text.substring(at));
      }
    }

    private boolean isMine(char letter) {
      return letter >= first && letter < first + 26;
    }

    private String letters() {
      StringBuilder letters = new StringBuilder();
      for (int count = random.nextInt(1, 4); count > 0; count--) {
        letters.append((char) (first + random.nextInt(26)));
      }
      return letters.toString();
    }

    void takeAllBack() {
      model.writing().stop();
      while (model.status().canUndo().get()) {
        model.undo();
      }
    }

    boolean work() {
      boolean worked = handle.take();
      worked |= client.transport().deliverUp();
      worked |= client.transport().deliverDown();
      fx.drain();
      return worked;
    }

    String text() {
      return model.canvas().item(NOTE).orElseThrow().widget().text();
    }
  }

  private static final class World {

    private final SplittableRandom random;
    private final SteppedClock clock = new SteppedClock();
    private final FoldingServer server = new FoldingServer(BOARD, () -> false);
    private final Desktop ana;
    private final Desktop ben;

    World(long seed) {
      random = new SplittableRandom(seed);
      Widget note =
          new Widget(
              NOTE,
              new WidgetKind.Note(),
              Bounds.of(0, 0, 200, 200),
              ZKey.FIRST,
              Style.DEFAULT,
              BEGUN);
      List<Operation> setUp =
          List.of(
              new Operation.BoardCreate("Board"),
              new Operation.BoardGrant(new Principal.Person(BEN), Role.EDITOR),
              new Operation.WidgetAdd(note));
      server.append(
          ANA, new ClientMessage.Submit(BOARD, new WriterId("setup"), 1, setUp, Optional.empty()));
      ana = new Desktop(ANA, 'a', this);
      ben = new Desktop(BEN, 'A', this);
      settle();
    }

    void step() {
      (random.nextBoolean() ? ana : ben).step();
    }

    void settle() {
      boolean working = true;
      while (working) {
        working = ana.work();
        working |= ben.work();
      }
    }
  }

  private static final class Unseen implements BoardViewModel.Window {

    @Override
    public void repaint() {}

    @Override
    public void editor(EditorChange change) {}

    @Override
    public void leave(String sentence) {
      throw new AssertionError(sentence);
    }
  }
}
