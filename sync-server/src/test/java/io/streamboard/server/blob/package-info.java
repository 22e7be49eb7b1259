/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.blob;

import org.jspecify.annotations.NullMarked;
