/// What a board is, without clock, threads or I/O. Everything here is immutable and safe for any
/// thread.
@NullMarked
package io.streamboard.model;

import org.jspecify.annotations.NullMarked;
