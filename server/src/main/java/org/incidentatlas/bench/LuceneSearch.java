package org.incidentatlas.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.incidentatlas.gazetteer.FoldedName;

/**
 * Lucene's {@code FuzzyQuery} over our folded names: no edit in keys of up to two signs, one in up to five, two in longer
 * ones. The best hit is the answer; hits of different places with the same score are no answer.
 */
public final class LuceneSearch implements NameSearch, Closeable {

    private static final String KEY = "key";
    private static final String PLACE = "place";
    private static final String LEVEL = "level";
    private static final String PROVINCE = "province";
    private static final int HITS = 10;
    private static final int NO_EDIT = 2;
    private static final int ONE_EDIT = 5;

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public LuceneSearch(List<PeerName> names) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (PeerName name : names) {
                writer.addDocument(document(name));
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    private static Document document(PeerName name) {
        Document document = new Document();
        document.add(new StringField(KEY, FoldedName.key(name.text()), Store.NO));
        document.add(new StringField(LEVEL, name.level().name(), Store.NO));
        document.add(new StringField(PROVINCE, name.province(), Store.NO));
        document.add(new StoredField(PLACE, name.place()));
        return document;
    }

    @Override
    public String name() {
        return "Lucene FuzzyQuery";
    }

    @Override
    public Verdict find(GoldRow row) {
        String key = FoldedName.key(row.text());
        if (key.isEmpty()) {
            return Verdict.NOTHING;
        }
        try {
            return best(searcher.search(query(key, row), HITS).scoreDocs);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Query query(String key, GoldRow row) {
        int edits = key.length() <= NO_EDIT ? 0 : key.length() <= ONE_EDIT ? 1 : 2;
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(new FuzzyQuery(new Term(KEY, key), edits), Occur.MUST);
        if (row.level() != null) {
            query.add(new TermQuery(new Term(LEVEL, row.level().name())), Occur.FILTER);
        }
        if (row.within() != null) {
            query.add(new TermQuery(new Term(PROVINCE, row.within())), Occur.FILTER);
        }
        return query.build();
    }

    private Verdict best(ScoreDoc[] hits) throws IOException {
        if (hits.length == 0) {
            return Verdict.NOTHING;
        }
        StoredFields stored = searcher.storedFields();
        String place = stored.document(hits[0].doc).get(PLACE);
        for (ScoreDoc hit : hits) {
            boolean ties = hit.score == hits[0].score;
            if (ties && !stored.document(hit.doc).get(PLACE).equals(place)) {
                return Verdict.NOTHING;
            }
        }
        return Verdict.plain(place);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
