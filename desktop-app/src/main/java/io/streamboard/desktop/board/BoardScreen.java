package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.announce.AnnouncedText;
import io.streamboard.desktop.board.image.ImageShelf;
import io.streamboard.desktop.board.image.UploadLayer;
import io.streamboard.desktop.board.ink.InkBar;
import io.streamboard.desktop.board.ink.InkLayer;
import io.streamboard.desktop.board.map.Minimap;
import io.streamboard.desktop.board.relation.RelationLayer;
import io.streamboard.desktop.board.style.ColourDialog;
import io.streamboard.desktop.board.style.LinkDialog;
import io.streamboard.desktop.board.style.StyleBar;
import io.streamboard.desktop.board.talk.PinLayer;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.desktop.canvas.Marking;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.ToastLabel;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.desktop.ui.Tokens;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The picture of a board window: bar on top, canvas with what lies over it, and small signs in the
 * corners.
 */
public final class BoardScreen extends BorderPane implements BoardViewModel.Window {

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final Marking overlay;
  private final Marking relations;
  private final Marking grid;
  private final Cursors cursors;
  private final TextEditor editor;
  private final Registry registry;
  private final BoardMenus menus;
  private final FindBar findBar;
  private final EmptyHint hint;
  private final SidePanel side;
  private final Minimap minimap;
  private final StyleBar styleBar;
  private final BesidePanels beside;
  private final PinLayer pins;
  private final ImageAsking images;
  private final Consumer<String> leave;
  private Runnable retire = () -> {};

  /**
   * @param elsewhere where the board leads
   * @param general what can be done on every screen
   * @param leave takes the window elsewhere, with a sentence to say there
   */
  public BoardScreen(
      BoardViewModel model,
      Toasts toasts,
      ObservableBooleanValue dark,
      Elsewhere elsewhere,
      Clips clips,
      List<Action> general,
      Node sign,
      Consumer<String> leave) {
    this.model = model;
    this.leave = leave;
    canvas = new CanvasView(model.canvas());
    overlay = new Marking(new Overlay(model));
    relations =
        new Marking(
            new RelationLayer(
                model.relations(), model.canvas(), model.viewport().camera()::get, dark));
    relations.setId("relations");
    grid = Grid.layer(model);
    cursors = new Cursors(model);
    editor = new TextEditor(model, dark, canvas::editing);
    images = new ImageAsking(model, elsewhere.files(), this::getScene);
    side = new SidePanel(canvas::requestFocus);
    minimap = new Minimap(model.map(), dark, canvas::requestFocus);
    beside = new BesidePanels(model, side, System::currentTimeMillis);
    pins = new PinLayer(model.beside().talk(), model.viewport().camera()::get, canvas);
    registry =
        new Registry(
            Stream.concat(
                    BoardActions.of(model, elsewhere, clips, new Picture(), beside, images)
                        .stream(),
                    general.stream())
                .toList());
    menus = new BoardMenus(model, registry, canvas);
    hint = new EmptyHint(model, registry.get("palette").keys());
    findBar = new FindBar(model.finding(), registry, canvas::requestFocus);
    styleBar =
        new StyleBar(
            model.styling(), registry, this::styled, () -> model.writing().session().isPresent());
    beside.use(registry);
    setId("board-screen");
    getStyleClass().add("board-screen");
    setTop(new BoardBar(model, registry));
    setLeft(new ToolRail(registry));
    setCenter(centre(toasts, sign, dark));
    setRight(side);
    bind(dark);
    showImages();
    new BoardInput(model, canvas, menus::open).install();
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> visit(event, elsewhere));
    model.show(this);
    model.viewport().camera().addListener((observed, before, now) -> repaint());
    model.selection().widgets().addListener((observed, before, now) -> repaint());
    model.gestures().tool().addListener((observed, before, now) -> repaint());
  }

  private StackPane centre(Toasts toasts, Node sign, ObservableBooleanValue dark) {
    VBox zoom = Controls.stacked(minimap, new ZoomBar(model, registry));
    zoom.setAlignment(Pos.BOTTOM_RIGHT);
    VBox told =
        Controls.stacked(new ToastLabel(toasts), new AnnouncedText(model.beside().announcements()));
    told.setAlignment(Pos.BOTTOM_CENTER);
    told.setMouseTransparent(true);
    Node ink = new InkLayer(model.ink(), model.viewport().camera(), dark);
    Node uploads = new UploadLayer(model.images(), model.viewport().camera());
    Node inkBar = new InkBar(registry, model.gestures().tool());
    StackPane centre =
        new StackPane(
            grid,
            canvas,
            ink,
            relations,
            overlay,
            uploads,
            pins,
            cursors,
            editor,
            styleBar,
            hint,
            new FollowSign(model.following(), model.beside().names(), registry),
            sign,
            zoom,
            inkBar,
            findBar,
            new HoverCard(model, canvas),
            told,
            focusRing());
    StackPane.setAlignment(inkBar, Pos.CENTER_LEFT);
    StackPane.setMargin(inkBar, new Insets(Tokens.NOW.space().m()));
    StackPane.setAlignment(findBar, Pos.TOP_RIGHT);
    StackPane.setMargin(findBar, new Insets(Tokens.NOW.space().m()));
    StackPane.setAlignment(sign, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(told, Pos.BOTTOM_CENTER);
    StackPane.setMargin(sign, new Insets(Tokens.NOW.space().m()));
    StackPane.setMargin(zoom, new Insets(Tokens.NOW.space().m()));
    StackPane.setMargin(told, new Insets(0, 0, 56, 0));
    return centre;
  }

  /** Shows that the canvas has the keys: its own border lies below the picture. */
  private Region focusRing() {
    Region ring = new Region();
    ring.getStyleClass().add("canvas-focus");
    ring.setMouseTransparent(true);
    ring.visibleProperty().bind(canvas.focusVisibleProperty());
    return ring;
  }

  /** A click with Ctrl on an address opens it. */
  private void visit(MouseEvent event, Elsewhere elsewhere) {
    if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
      Point at = model.viewport().camera().get().world(event.getX(), event.getY());
      model
          .canvas()
          .hit(at)
          .flatMap(item -> item.link(at))
          .ifPresent(
              address -> {
                event.consume();
                elsewhere.visit(address);
              });
    }
  }

  /** Where what is selected is seen; empty while the bar beside it would be in the way. */
  private Optional<Box> styled() {
    return model.gestures().tool().get() instanceof SelectTool
            && !model.gestures().isDragging()
            && !model.finding().open().get()
        ? CanvasModel.around(model.selection().items())
            .map(model.viewport().camera().get()::onScreen)
        : Optional.empty();
  }

  private void bind(ObservableBooleanValue dark) {
    canvas.words(item -> model.beside().outline().spoken(item.view()));
    canvas.dark(dark.get());
    ChangeListener<Boolean> look = (observed, before, now) -> canvas.dark(now);
    dark.addListener(look);
    retire = () -> dark.removeListener(look);
    canvas.widthProperty().addListener((observed, before, now) -> resized());
    canvas.heightProperty().addListener((observed, before, now) -> resized());
  }

  private void showImages() {
    canvas.pictures(
        new ImageShelf(model::board, model.imageParts(), this::density, canvas::arrived));
  }

  private double density() {
    return getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
  }

  private void resized() {
    model.viewport().resize(canvas.getWidth(), canvas.getHeight());
    repaint();
  }

  /** Where a widget is painted now, in pixels of the scene; empty when it is not in sight. */
  public Optional<Box> painted(WidgetId widget) {
    return canvas
        .painted(widget)
        .map(
            box -> {
              var corner = canvas.localToScene(box.x(), box.y());
              return new Box(corner.getX(), corner.getY(), box.width(), box.height());
            });
  }

  /** The place for what is read beside the board. */
  SidePanel side() {
    return side;
  }

  /** In whose pixels the camera counts. */
  public Node canvas() {
    return canvas;
  }

  /** What can be done here. */
  public Registry registry() {
    return registry;
  }

  /** Whether the canvas has the keys, and not a bar or an editor. */
  public boolean hasKeys() {
    return canvas.isFocused();
  }

  /** Keys go to the board from now on. */
  public void focusCanvas() {
    canvas.requestFocus();
  }

  public BoardViewModel model() {
    return model;
  }

  /** Called when this is never shown again; what it lived off lives longer. */
  public void retire() {
    retire.run();
    canvas.retire();
  }

  /** Does nothing while this is not in a window: that calls it when it shows this again. */
  @Override
  public void repaint() {
    if (getScene() == null) {
      return;
    }
    canvas.look(model.viewport().camera().get());
    overlay.requestLayout();
    relations.requestLayout();
    pins.requestLayout();
    grid.requestLayout();
    cursors.requestLayout();
    editor.requestLayout();
    styleBar.requestLayout();
    minimap.refresh();
    hint.refresh();
  }

  @Override
  public void editor(EditorChange change) {
    editor.take(change);
    if (change instanceof EditorChange.Closed) {
      canvas.requestFocus();
    }
  }

  @Override
  public void describe(WidgetId image) {
    images.describe(image);
  }

  @Override
  public void leave(String sentence) {
    leave.accept(sentence);
  }

  /** What actions do to this picture. */
  private final class Picture implements BoardActions.Picture {

    @Override
    public void switchFocus() {
      if (canvas.isFocused()) {
        lookup("#tool-select").requestFocus();
      } else {
        canvas.requestFocus();
      }
    }

    @Override
    public void goOn(boolean forward) {
      boolean _ =
          canvas.requestFocusTraversal(
              forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    @Override
    public void leave() {
      if (canvas.isFocused() && model.following().follows().get()) {
        model.following().stop();
      } else if (canvas.isFocused()) {
        model.gestures().tool().get().cancel();
      } else {
        canvas.requestFocus();
      }
    }

    @Override
    public void find() {
      findBar.start();
    }

    @Override
    public void style() {
      boolean _ = styleBar.focusFirst();
    }

    @Override
    public Optional<String> colour(Optional<String> before) {
      return ColourDialog.ask(getScene(), before);
    }

    @Override
    public Optional<String> address(Optional<String> before) {
      return LinkDialog.ask(getScene(), before);
    }

    @Override
    public Optional<String> reason(String before) {
      return Dialogs.askText(getScene(), "lock.ask", "lock.reason", "lock.go", before);
    }

    @Override
    public void menu() {
      menus.open();
    }
  }
}
