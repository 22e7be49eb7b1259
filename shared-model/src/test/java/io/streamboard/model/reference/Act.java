package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.WriterId;

/** Who does something, with which writer, at which revision. */
record Act(Caller author, WriterId writer, long revision) {}
