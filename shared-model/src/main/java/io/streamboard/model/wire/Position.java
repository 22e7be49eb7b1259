package io.streamboard.model.wire;

import io.streamboard.model.board.Chain;

/** How far a client has followed a board: enough to tell whether its history is the server's. */
public record Position(long revision, Chain chain) {}
