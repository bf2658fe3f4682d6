package cbm.miner.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads packed objects for one thread, and keeps every link of the delta chains that it follows.
 *
 * <p>The versions of a file are mostly links of one chain, and the commits of a study ask for many of them; JGit keeps
 * of a chain the last base only and inflates the rest again for each version. Where anything is out of the ordinary,
 * this reader gives nothing and leaves the object to JGit: a loose object, one of an alternate repository, a damaged
 * one.
 *
 * @see <a href="https://git-scm.com/docs/pack-format">gitformat-pack</a>
 */
final class PackedObjects implements AutoCloseable {
    private static final int OFFSET_DELTA = 6;
    private static final int ID_DELTA = 7;
    /** How much of a pack is mapped at once; a multiple of any page. */
    private static final long PIECE = 512L << 20;
    /** How far a piece runs on into the next one, so that no object that is read ends beyond it. */
    private static final long OVERLAP = 256L << 20;

    private static final long MOST_KEPT_BYTES = 32L << 20;
    /** How much larger than the objects asked for a base may be. */
    private static final int BASE_FACTOR = 4;

    private final List<OpenPack> packs = new ArrayList<>();
    private final Inflater inflater = new Inflater();
    private final Kept kept = new Kept();

    /** An object's content. */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: the links of a chain are not copied
    record Content(int type, byte[] bytes) {}

    /** Where an object stands. */
    private record Place(int pack, long offset) {}

    /** A link of a chain on the way to its base. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one read
    private record Link(Place place, byte[] delta) {}

    private record Header(
            int type, long size, int length, @Nullable Place base) {}

    PackedObjects(PackList list) {
        list.packs().forEach(listed -> packs.add(new OpenPack(packs.size(), listed)));
    }

    /**
     * The content of an object.
     *
     * @param mostBytes the size from which an object is not read
     * @return nothing where JGit has to be asked
     */
    @Nullable
    Content read(ObjectId id, int mostBytes) {
        try {
            Place place = find(id);
            return place == null ? null : read(place, mostBytes);
        } catch (IOException | DataFormatException | RuntimeException e) {
            // JGit reads it again and says what is wrong with it, if it is.
            return null;
        }
    }

    /** Whether a pack lists an object, so that it is not missing where it cannot be read. */
    boolean lists(ObjectId id) {
        return find(id) != null;
    }

    private @Nullable Place find(ObjectId id) {
        for (OpenPack pack : packs) {
            long offset = pack.listed.index().findOffset(id);
            if (offset >= 0) {
                return new Place(pack.number, offset);
            }
        }
        return null;
    }

    private @Nullable Content read(Place place, int mostBytes) throws IOException, DataFormatException {
        List<Link> chain = new ArrayList<>();
        Place at = place;
        Content content = kept.get(at);
        while (content == null) {
            OpenPack pack = packs.get(at.pack);
            Header header = pack.header(at.offset);
            boolean isTarget = chain.isEmpty();
            if (header == null || header.size > (long) mostBytes * (isTarget ? 1 : BASE_FACTOR)) {
                return null;
            }
            byte[] bytes = pack.inflate(at.offset + header.length, (int) header.size);
            if (header.base == null) {
                content = new Content(header.type, bytes);
                // A commit that stands by itself is read once; what is the base of others is asked for again.
                if (!isTarget || header.type != Constants.OBJ_COMMIT) {
                    keep(at, content);
                }
            } else {
                if (BinaryDelta.getResultSize(bytes) > (long) mostBytes * (isTarget ? 1 : BASE_FACTOR)) {
                    return null;
                }
                chain.add(new Link(at, bytes));
                at = header.base;
                content = kept.get(at);
            }
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            byte[] bytes = BinaryDelta.apply(content.bytes, chain.get(i).delta);
            content = keep(chain.get(i).place, new Content(content.type, bytes));
        }
        return content;
    }

    private Content keep(Place place, Content content) {
        kept.put(place, content);
        return content;
    }

    @Override
    public void close() {
        inflater.end();
        packs.forEach(OpenPack::close);
    }

    /** The contents used last, up to a number of bytes. */
    private static final class Kept {
        private final Map<Place, Content> contents = new LinkedHashMap<>(1024, 0.75f, true);
        private long bytes;

        @Nullable
        Content get(Place place) {
            return contents.get(place);
        }

        void put(Place place, Content content) {
            contents.put(place, content);
            bytes += content.bytes.length;
            var eldest = contents.entrySet().iterator();
            while (bytes > MOST_KEPT_BYTES && contents.size() > 1) {
                bytes -= eldest.next().getValue().bytes.length;
                eldest.remove();
            }
        }
    }

    /** One pack file, mapped into memory in pieces. */
    private final class OpenPack {
        private final int number;
        private final PackList.Listed listed;
        private final Map<Long, ByteBuffer> pieces = new HashMap<>();
        private @Nullable FileChannel channel;

        OpenPack(int number, PackList.Listed listed) {
            this.number = number;
            this.listed = listed;
        }

        /** The header of the object at an offset; nothing where its base is not in a pack. */
        @Nullable
        Header header(long offset) throws IOException {
            ByteBuffer bytes = at(offset);
            int start = bytes.position();
            int first = bytes.get();
            int type = first >> 4 & 7;
            long size = first & 15;
            for (int shift = 4, each = first; each < 0; shift += 7) {
                each = bytes.get();
                size |= (each & 0x7fL) << shift;
            }
            Place base = null;
            if (type == OFFSET_DELTA) {
                base = new Place(number, offset - baseDistance(bytes));
            } else if (type == ID_DELTA) {
                byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
                bytes.get(id);
                base = find(ObjectId.fromRaw(id));
                if (base == null) {
                    return null;
                }
            }
            return new Header(type, size, bytes.position() - start, base);
        }

        private static long baseDistance(ByteBuffer bytes) {
            int each = bytes.get();
            long distance = each & 0x7f;
            while (each < 0) {
                each = bytes.get();
                distance = (distance + 1 << 7) + (each & 0x7f);
            }
            return distance;
        }

        byte[] inflate(long offset, int size) throws IOException, DataFormatException {
            byte[] bytes = new byte[size];
            inflater.reset();
            inflater.setInput(at(offset));
            int done = 0;
            while (done < size) {
                int count = inflater.inflate(bytes, done, size - done);
                if (count == 0) {
                    throw new DataFormatException("an object of " + size + " bytes ends at " + done);
                }
                done += count;
            }
            return bytes;
        }

        /** The bytes of the file from an offset on, as many as one object may take. */
        private ByteBuffer at(long offset) throws IOException {
            long number = offset / PIECE;
            ByteBuffer piece = pieces.get(number);
            if (piece == null) {
                piece = map(number * PIECE);
                pieces.put(number, piece);
            }
            return piece.position((int) (offset - number * PIECE));
        }

        private ByteBuffer map(long from) throws IOException {
            FileChannel opened = channel;
            if (opened == null) {
                opened = FileChannel.open(listed.file(), StandardOpenOption.READ);
                channel = opened;
            }
            return opened.map(FileChannel.MapMode.READ_ONLY, from, Math.min(opened.size() - from, PIECE + OVERLAP));
        }

        void close() {
            FileChannel opened = channel;
            if (opened != null) {
                try {
                    opened.close();
                } catch (IOException e) {
                    // Nothing was written to it.
                    channel = null;
                }
            }
        }
    }
}
