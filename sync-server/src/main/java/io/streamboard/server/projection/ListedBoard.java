package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.directory.DirectoryEntry;
import java.util.Optional;

/**
 * A board as it stands in the stored list.
 *
 * @param entry empty when the row is damaged: the board's state tells
 */
public record ListedBoard(BoardId board, Optional<DirectoryEntry> entry) {}
