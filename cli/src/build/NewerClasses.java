import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Rewrites the classes of a jar that are of a version older than 50, as picocli's are, into version 61: a start-up cache
 * holds no older ones, so that each start would read and verify them again. Their code stays what it is and gets the stack
 * maps that newer versions ask for. The launcher runs it on JDK 24 and newer, whose class-file library it uses.
 */
final class NewerClasses {
    private static final int OLDEST_KEPT = 50;
    private static final int WRITTEN = 61;

    private NewerClasses() {}

    public static void main(String[] args) throws IOException {
        try (JarFile jar = new JarFile(args[0]);
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])));
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(1);
            ClassFile classes = classes(jar);
            for (JarEntry entry : jar.stream().toList()) {
                JarEntry written = new JarEntry(entry.getName());
                written.setTime(entry.getTime());
                out.putNextEntry(written);
                out.write(renewed(classes, entry.getName(), read(jar, entry)));
                out.closeEntry();
            }
        }
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static ClassFile classes(JarFile jar) {
        ClassHierarchyResolver inJar = ClassHierarchyResolver.ofResourceParsing(type -> open(jar, type));
        return ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ConstantPoolSharingOption.NEW_POOL,
                ClassFile.ClassHierarchyResolverOption.of(
                        inJar.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static InputStream open(JarFile jar, ClassDesc type) {
        String name = type.descriptorString();
        JarEntry entry = jar.getJarEntry(name.substring(1, name.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] renewed(ClassFile classes, String name, byte[] bytes) {
        if (!name.endsWith(".class") || ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) >= OLDEST_KEPT) {
            return bytes;
        }
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(WRITTEN, 0);
            } else {
                builder.with(element);
            }
        };
        // The pass over the code, which changes nothing, makes the library write it anew, with stack maps.
        ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return classes.transformClass(classes.parse(bytes), version.andThen(code));
    }
}
