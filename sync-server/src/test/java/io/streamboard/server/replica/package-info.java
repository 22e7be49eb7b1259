/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.replica;

import org.jspecify.annotations.NullMarked;
