package org.controlatlas.export.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.controlatlas.export.text.JsonEscapes;

/**
 * How JSON is written into files. Numbers are written in their shortest form by Jackson: Java's own differs in some from
 * one version to another. Characters that would speak to a terminal are escaped.
 */
public final class ExportJson {
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .setCharacterEscapes(new JsonEscapes());

    static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private ExportJson() {}
}
