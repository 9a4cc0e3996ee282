package org.incidentatlas.house;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the Java sources under a folder look like, as the JDK's own parser sees them.
 *
 * <p>Constructors count as methods; their length is counted from the first line of the
 * signature to the closing brace. Parameters of a record's constructors are not counted: they repeat its components.
 */
record SourceTree(List<File> files, List<Method> methods, List<Catch> broadCatches) {

    /** A file by its path below the folder, with all its lines. */
    record File(String path, int lines) {}

    /** A method by {@code path:name}; one without a body has no lines. */
    record Method(String name, int lines, int parameters) {

        boolean hasBody() {
            return lines > 0;
        }
    }

    /** A catch clause for everything, by {@code path:line}, with the type it catches. */
    record Catch(String path, long line, String type) {}

    private static final Set<String> BROAD =
            Set.of("Exception", "Throwable", "java.lang.Exception", "java.lang.Throwable");

    static SourceTree under(Path folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(folder)) {
            sources = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        SourceTree tree = new SourceTree(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path source = Path.of(unit.getSourceFile().toUri());
                String path =
                        folder.toRealPath().relativize(source.toRealPath()).toString();
                tree.files.add(new File(path, countLines(source)));
                new Reader(tree, unit, positions, path).scan(unit, null);
            }
        }
        return tree;
    }

    private static int countLines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return Math.toIntExact(lines.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final SourceTree tree;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final String path;

        Reader(SourceTree tree, CompilationUnitTree unit, SourcePositions positions, String path) {
            this.tree = tree;
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            this.path = path;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int length = method.getBody() == null ? 0 : countLines(method);
            tree.methods.add(new Method(path + ":" + method.getName(), length, countParameters(method)));
            return super.visitMethod(method, nothing);
        }

        private int countLines(MethodTree method) {
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            return Math.toIntExact(last - first + 1);
        }

        private int countParameters(MethodTree method) {
            boolean isConstructor = method.getReturnType() == null;
            boolean inRecord = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.RECORD;
            return isConstructor && inRecord ? 0 : method.getParameters().size();
        }

        @Override
        public Void visitCatch(CatchTree clause, Void nothing) {
            Tree type = clause.getParameter().getType();
            List<? extends Tree> caught =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            for (Tree each : caught) {
                if (BROAD.contains(each.toString())) {
                    long line = lines.getLineNumber(positions.getStartPosition(unit, clause));
                    tree.broadCatches.add(new Catch(path, line, each.toString()));
                }
            }
            return super.visitCatch(clause, nothing);
        }
    }
}
