package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the board in the window: its tiles put together. Does nothing while neither the
 * camera nor anything in sight is other than shown. Confined to the JavaFX thread.
 */
final class BoardPicture extends ImageView {

  private final Tiling tiling;
  private Screen screen = new Screen(1, 1);
  private Optional<WidgetId> editing = Optional.empty();
  private Pictures pictures = Pictures.NONE;
  private boolean dark;
  private Tiling.@Nullable Look shown;

  /**
   * Shows nothing yet.
   *
   * @param painted whether an item is painted here, or shown by others
   */
  BoardPicture(CanvasModel model, Predicate<Item> painted) {
    tiling = new Tiling(model, painted);
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
    // What is in it is told widget by widget.
    setAccessibleRole(AccessibleRole.NODE);
  }

  /** Something in the area is painted otherwise from now on. */
  void soil(Area area) {
    tiling.soil(area);
  }

  void dark(boolean to) {
    if (dark != to) {
      dark = to;
      tiling.soilAll();
    }
  }

  void pictures(Pictures from) {
    pictures = from;
    tiling.soilAll();
  }

  void editing(Optional<WidgetId> widget) {
    editing = widget;
  }

  /** What is painted of widgets when the camera rests here. */
  Detail detail(Camera camera) {
    return new Detail(camera.zoom(), dark, editing, pictures);
  }

  /** Whether what is about the window is painted too, so that nothing is left to do. */
  boolean isFilled() {
    return tiling.isFilled();
  }

  /** Whether all that is in the window is painted. */
  boolean isComplete() {
    return tiling.isComplete();
  }

  long paintings() {
    return tiling.paintings();
  }

  /** Shows this, as far as there is time for it in one frame. */
  void show(Tiling.Look look) {
    boolean same = look.equals(shown);
    if (same && tiling.isComplete() && tiling.isFilled()) {
      return;
    }
    boolean resized = resize(look);
    boolean another = tiling.choose(look);
    Detail detail = new Detail(tiling.level().zoom() / look.density(), dark, editing, pictures);
    boolean all = !same || resized || another || tiling.former().isPresent();
    long left = Math.round(look.left());
    long top = Math.round(look.top());
    tiling.work(
        look,
        detail,
        (tile, column, row, fromX, fromY, toX, toY) -> {
          if (!all) {
            int x = (int) (column * Tile.SIZE - left);
            int y = (int) (row * Tile.SIZE - top);
            screen.copy(tile, x, y, fromX, fromY, toX, toY);
            shown(x + fromX, y + fromY, x + toX, y + toY);
          }
        });
    if (all) {
      compose(look);
    }
    shown = look;
  }

  private boolean resize(Tiling.Look look) {
    if (screen.width() == look.width() && screen.height() == look.height()) {
      return false;
    }
    screen = new Screen(look.width(), look.height());
    setImage(screen.image());
    setFitWidth(look.width() / look.density());
    setFitHeight(look.height() / look.density());
    return true;
  }

  private void compose(Tiling.Look look) {
    if (!tiling.isComplete()) {
      screen.clear(0, 0, screen.width(), screen.height());
      tiling.former().ifPresent(former -> compose(former, look));
    }
    compose(tiling.level(), look);
    screen.shown(0, 0, screen.width(), screen.height());
  }

  private void compose(Level level, Tiling.Look look) {
    double stretched = look.zoom() / level.zoom();
    long lastColumn = Level.at((look.left() + look.width()) / stretched);
    long lastRow = Level.at((look.top() + look.height()) / stretched);
    for (long row = Level.at(look.top() / stretched); row <= lastRow; row++) {
      for (long column = Level.at(look.left() / stretched); column <= lastColumn; column++) {
        Optional<Tile> tile = level.tile(column, row).filter(Tile::isPainted);
        if (tile.isPresent()) {
          compose(tile.get(), column * Tile.SIZE, row * Tile.SIZE, stretched, look);
        }
      }
    }
  }

  private void compose(Tile tile, long x, long y, double stretched, Tiling.Look look) {
    if (stretched == 1) {
      int left = (int) (x - Math.round(look.left()));
      int top = (int) (y - Math.round(look.top()));
      screen.copy(tile, left, top, 0, 0, Tile.SIZE, Tile.SIZE);
    } else {
      screen.stretch(tile, x * stretched - look.left(), y * stretched - look.top(), stretched);
    }
  }

  private void shown(int left, int top, int right, int bottom) {
    int fromX = Math.clamp(left, 0, screen.width());
    int fromY = Math.clamp(top, 0, screen.height());
    int toX = Math.clamp(right, 0, screen.width());
    int toY = Math.clamp(bottom, 0, screen.height());
    if (fromX < toX && fromY < toY) {
      screen.shown(fromX, fromY, toX, toY);
    }
  }
}
