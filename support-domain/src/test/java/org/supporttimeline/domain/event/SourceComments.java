package org.supporttimeline.domain.event;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The Javadoc of the catalogue's types, read from its source files by the compiler that compiles them, as Markdown. */
final class SourceComments {

    private final Map<String, String> byType = new HashMap<>();

    private SourceComments() {}

    /** Reads all source files of a directory. */
    static SourceComments of(Path directory) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        SourceComments comments = new SourceComments();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(directory)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                comments.new Reader(trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    /**
     * What the source says a type is for, as one paragraph.
     *
     * @throws IllegalStateException when it says nothing
     */
    String of(Class<?> type) {
        String comment = byType.get(type.getSimpleName());
        if (comment == null) {
            throw new IllegalStateException("no Javadoc on " + type.getSimpleName());
        }
        return comment;
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                byType.put(type.getSimpleName().toString(), markdown(comment.getFullBody()));
            }
            return super.visitClass(type, null);
        }
    }

    private static String markdown(List<? extends DocTree> body) {
        return body.stream()
                .map(SourceComments::markdown)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String markdown(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> "`" + link.getReference().getSignature().replace('#', '.') + "`";
            case StartElementTree element -> " ";
            default -> part.toString();
        };
    }
}
