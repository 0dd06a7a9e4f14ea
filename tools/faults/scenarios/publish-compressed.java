import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes one record, gzip, whose value is a text of so many equal letters: brokers, topic, key, CloudEvents id and type, characters. */
class PublishCompressed {
  public static void main(String[] args) throws Exception {
    var settings = new Properties();
    settings.put("bootstrap.servers", args[0]);
    settings.put("compression.type", "gzip");
    settings.put("max.request.size", "16777216");
    try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var value = "{\"subject\":\"" + "a".repeat(Integer.parseInt(args[5])) + "\"}";
      var record = new ProducerRecord<String, String>(args[1], args[2], value);
      String[][] headers = {{"ce_specversion", "1.0"}, {"ce_id", args[3]}, {"ce_source", "/outside"}, {"ce_type", args[4]}, {"ce_subject", args[2]},
        {"ce_time", "2026-11-22T08:30:00Z"}, {"ce_aggregateversion", "1"}, {"content-type", "application/json"}};
      for (var header : headers) record.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8));
      producer.send(record).get();
    }
  }
}
