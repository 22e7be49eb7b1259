package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The picture in a real window, compared with one that is painted at once and in all detail. */
class CanvasViewTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;

  /** Of 255; what differs by less cannot be seen. */
  private static final int UNSEEN = 8;

  private static final String TEXT =
      "Search finds nothing when two words are swapped, and printing takes until Thursday";

  private static Pane root = new Pane();
  private static Optional<Stage> window = Optional.empty();

  private CanvasModel model = new CanvasModel();
  private CanvasView view = new CanvasView(model);

  @BeforeAll
  static void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    fx(
        () -> {
          Stage stage = new Stage();
          window = Optional.of(stage);
          new Theme(Theme.Kind.LIGHT);
          root = new Pane();
          stage.setScene(new Scene(root, WIDTH, HEIGHT, Color.WHITE));
          stage.show();
          return true;
        });
  }

  @AfterAll
  static void closeWindow() {
    fx(
        () -> {
          window.ifPresent(Stage::close);
          return true;
        });
  }

  @BeforeEach
  void emptyBoard() {
    fx(
        () -> {
          model = new CanvasModel();
          view = new CanvasView(model);
          view.setManaged(false);
          view.resizeRelocate(0, 0, WIDTH, HEIGHT);
          root.getChildren().setAll(view);
          return true;
        });
  }

  private static <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
  }

  private static WidgetView widget(
      String id, WidgetKind kind, Bounds bounds, String colour, String z) {
    return new WidgetView(
        new Widget(
            new WidgetId(id),
            kind,
            bounds,
            new ZKey(z),
            Style.of(StyleProperty.FILL, colour),
            TEXT),
        new PersonId("ana"),
        WidgetLevel.EDIT,
        Optional.empty(),
        0);
  }

  /** So many widgets of all kinds, some above others. */
  private void fill(int rows) {
    fx(
        () -> {
          for (int i = 0; i < rows * rows; i++) {
            Bounds bounds =
                Bounds.of(i % rows * 170.0 - 3, Math.floorDiv(i, rows) * 140.0, 190, 150);
            String z = "V" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + "V";
            model.put(
                widget("w" + i, kind(i), bounds, i % 2 == 0 ? "yellow" : "teal", z),
                Optional.empty());
          }
          return true;
        });
  }

  private static WidgetKind kind(int index) {
    ShapeForm[] forms = ShapeForm.values();
    return switch (index % 3) {
      case 0 -> new WidgetKind.Note();
      case 1 -> new WidgetKind.Shape(forms[index / 3 % forms.length]);
      default -> new WidgetKind.FreeText();
    };
  }

  private void look(Camera camera) {
    fx(
        () -> {
          view.look(camera);
          return true;
        });
    settle();
  }

  private void settle() {
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private int still;

          @Override
          public void handle(long now) {
            still = view.isSettled() ? still + 1 : 0;
            if (still > 2) {
              stop();
              settled.complete(true);
            }
          }
        };
    fx(
        () -> {
          timer.start();
          return true;
        });
    assertThat(settled.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
  }

  private static WritableImage shown() {
    return fx(() -> root.snapshot(new SnapshotParameters(), new WritableImage(WIDTH, HEIGHT)));
  }

  /** All that the model has in sight, painted at once and with nothing left out. */
  private WritableImage detailed() {
    return fx(
        () -> {
          Camera camera = view.camera();
          Canvas canvas = new Canvas(WIDTH, HEIGHT);
          double left = Math.rint(camera.x() * camera.zoom());
          double top = Math.rint(camera.y() * camera.zoom());
          canvas.getGraphicsContext2D().setFill(Color.WHITE);
          canvas.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
          TilePainter.dots(
              canvas.getGraphicsContext2D(), camera.zoom(), left, top, WIDTH, HEIGHT, false);
          CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
          pen.look(camera.zoom(), left, top);
          Area all = new Area(-1e6, -1e6, 1e6, 1e6);
          for (Item item : model.painted(all)) {
            Painter.paint(
                item.figure(), new Detail(0, false, Optional.empty(), Pictures.NONE), pen);
          }
          return canvas.snapshot(new SnapshotParameters(), new WritableImage(WIDTH, HEIGHT));
        });
  }

  /** The share of pixels that are seen to differ. */
  private static double difference(WritableImage one, WritableImage two) {
    PixelReader first = one.getPixelReader();
    PixelReader second = two.getPixelReader();
    int differ = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (differs(first.getArgb(x, y), second.getArgb(x, y))) {
          differ++;
        }
      }
    }
    return (double) differ / (WIDTH * HEIGHT);
  }

  private static boolean differs(int one, int two) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((one >> shift & 0xff) - (two >> shift & 0xff)) > UNSEEN) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.77, 0.3})
  void aRestingPictureShowsAllDetail(double zoom) {
    fill(18);
    look(new Camera(417.3, 233.9, zoom));
    assertThat(difference(shown(), detailed())).isLessThan(0.01);
  }

  @Test
  void theComparisonSeesAMissingText() {
    fill(18);
    look(new Camera(417.3, 233.9, 1));
    WritableImage before = shown();
    fx(
        () -> {
          model.painted(new Area(400, 200, 1_100, 700)).stream()
              .map(Item::view)
              .toList()
              .forEach(
                  seen ->
                      model.put(
                          new WidgetView(
                              seen.widget().withText(""),
                              seen.author(),
                              seen.level(),
                              seen.lock(),
                              1),
                          Optional.empty()));
          return true;
        });
    settle();
    assertThat(difference(before, shown())).isGreaterThan(0.02);
    assertThat(difference(shown(), detailed())).isLessThan(0.01);
  }

  @Test
  void aWidgetThatMovedRaisedAndWentIsPaintedWhereItIs() {
    fill(6);
    look(new Camera(-20, -20, 0.6));
    for (int step = 0; step < 4; step++) {
      Bounds to = Bounds.of(60 + 90 * step, 50 + 60 * step, 190, 150);
      String z = step < 2 ? "VAaV" : "z";
      fx(
          () -> {
            model.put(widget("w7", new WidgetKind.Note(), to, "red", z), Optional.empty());
            return true;
          });
      settle();
      assertThat(difference(shown(), detailed())).as("step %s", step).isLessThan(0.001);
    }
    fx(
        () -> {
          model.remove(new WidgetId("w7"));
          return true;
        });
    settle();
    assertThat(difference(shown(), detailed())).isLessThan(0.001);
  }

  @Test
  void aPictureIsFullOfDetailAgainAfterItWasMovedAndZoomed() {
    fill(18);
    look(new Camera(0, 0, 1));
    for (int step = 1; step <= 12; step++) {
      Camera to = new Camera(step * 31.7, step * 12.3, 1 - step * 0.05);
      fx(
          () -> {
            view.look(to);
            return true;
          });
    }
    settle();
    assertThat(difference(shown(), detailed())).isLessThan(0.01);
  }

  @Test
  void nothingIsPaintedForWhatIsOutOfSightOrTheSame() {
    fill(6);
    look(new Camera(0, 0, 1));
    List<WidgetView> all = fx(() -> model.all().stream().map(Item::view).toList());
    long before = fx(view::paintings);
    fx(
        () -> {
          all.forEach(widget -> model.put(widget, Optional.empty()));
          view.look(view.camera());
          view.refresh();
          model.put(
              widget("far", new WidgetKind.Note(), Bounds.of(90_000, 0, 190, 150), "red", "zz"),
              Optional.empty());
          return true;
        });
    settle();
    assertThat(fx(view::paintings)).isEqualTo(before);
  }

  @Test
  void oneChangeIsPaintedAloneOnABoardOfAnySize() {
    fill(40);
    look(new Camera(0, 0, 0.3));
    long before = fx(view::paintings);
    fx(
        () -> {
          model.put(
              widget("w42", new WidgetKind.Note(), Bounds.of(345, 145, 190, 150), "red", "zz"),
              Optional.empty());
          return true;
        });
    settle();
    assertThat(fx(view::paintings) - before).isBetween(1L, 8L);
  }

  @Test
  void nodesStandForWhatIsNearAndForNothingElse() {
    fill(40);
    look(new Camera(0, 0, 1));
    assertThat(fx(view::nodeCount)).isBetween(9, 200);
    assertThat(fx(() -> view.lookup("#widget-w0"))).isNotNull();
    look(new Camera(0, 0, 0.2));
    assertThat(fx(view::nodeCount)).isZero();
  }
}
