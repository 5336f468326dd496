package dev.planwright.lsp.document;

/**
 * A text as an editor holds it, saved or not.
 *
 * @param uri what the editor calls it
 * @param version the editor's number of this text
 * @param text the whole text
 */
public record OpenDocument(String uri, int version, String text) {}
