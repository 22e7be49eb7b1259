package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.id.BoardId;

/**
 * What imports and exports of one board in one window work with; on the JavaFX thread.
 *
 * @param work of this board, one at a time
 */
record BoardFileParts(
    Desk desk,
    BoardId board,
    FxThread fx,
    FileWork work,
    PictureFiles pictures,
    FileChoice choice,
    ExchangeWindow window) {}
