/** Tests of verification against a real log, state store and snapshots. */
@NullMarked
package io.streamboard.server.verify;

import org.jspecify.annotations.NullMarked;
