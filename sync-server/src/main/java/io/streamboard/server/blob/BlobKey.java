package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;

/** A blob of a board. The same bytes on another board are another blob. */
public record BlobKey(BoardId board, BlobHash hash) {}
