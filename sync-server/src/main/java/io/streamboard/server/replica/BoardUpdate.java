package io.streamboard.server.replica;

import io.streamboard.model.board.Folded;

/**
 * One record of the log was folded into a board. Carries immutable images, so any thread may keep
 * it.
 */
public record BoardUpdate(int partition, long offset, Folded folded) {}
