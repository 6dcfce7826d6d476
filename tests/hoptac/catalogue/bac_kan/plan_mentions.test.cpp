// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/catalogue/bac_kan/plan_mentions.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/catalogue/bac_kan/relations.hpp>
#include <hoptac/catalogue/vn/relations.hpp>
#include <hoptac/law/citation_text.hpp>
#include <hoptac/law/register.hpp>

#include <iterator>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace bac_kan = hoptac::catalogue::bac_kan;
namespace vn = hoptac::catalogue::vn;
using hoptac::law::mention;

// What the plan's own text says, taken down apart from the catalogue: row, number, number as
// printed, day, day as printed, issuer in full, sections, how often, and the words.
struct {
  std::string_view id, number, as_written, date, date_written, issuer, sections;
  int count;
  std::string_view quote;
} const plan_text[] = {
    // clang-format off
    {"L001", "4876/BKHĐT-KTHT", "4876/BKHĐT-KTHT", "2024-06-24", "24/6/2024", "Bộ Kế hoạch và Đầu tư", "0", 1,
     "Công văn số 4876/BKHĐT-KTHT ngày 24/6/2024 của Bộ Kế hoạch và Đầu tư về việc xây dựng Kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025"},
    {"L002", "09-NQ/TU", "09-NQ/TU", "2021-04-22", "22/4/2021", "Ban Chấp hành Đảng bộ tỉnh Bắc Kạn", "II.1; II.3.3", 3,
     "Nghị quyết số 09-NQ/TU ngày 22/4/2021 Ban Chấp hành Đảng bộ tỉnh về phát triển kinh tế tập thể, HTX giai đoạn 2021-2025"},
    {"L003", "938/QĐ-UBND", "938/QĐ- UBND", "2021-06-21", "21/6/2021", "UBND tỉnh Bắc Kạn", "II.1", 1,
     "Quyết định số 938/QĐ- UBND ngày 21/6/2021 của UBND tỉnh Bắc Kạn ban hành Chương trình hành động thực hiện Nghị quyết số 09-NQ/TU"},
    {"L004", "532/KH-UBND", "532/KH- UBND", "2023-08-07", "07/8/2023", "UBND tỉnh Bắc Kạn", "II.1", 1,
     "Kế hoạch số 532/KH- UBND ngày 07/8/2023 của UBND tỉnh Bắc Kạn về phát triển KTTT, HTX năm 2024"},
    {"L005", "164/KH-UBND", "164/KH-UBND", "2023-03-08", "08/3/2023", "UBND tỉnh Bắc Kạn", "II.1", 1,
     "Kế hoạch số 164/KH-UBND ngày 08/3/2023 của UBND tỉnh Bắc Kạn về việc điều chỉnh, bổ sung Kế hoạch số 687/KH-UBND ngày 31/10/2022"},
    {"L006", "687/KH-UBND", "687/KH-UBND", "2022-10-31", "31/10/2022", "UBND tỉnh Bắc Kạn", "II.1", 1,
     "Kế hoạch số 687/KH-UBND ngày 31/10/2022 của UBND tỉnh về thực hiện Chương trình hành động số 15-CTr/TU"},
    {"L007", "15-CTr/TU", "15-CTr/TU", "2022-08-29", "29/8/2022", "Tỉnh ủy Bắc Kạn", "II.1", 1,
     "Chương trình hành động số 15-CTr/TU ngày 29/8/2022 của Tỉnh uỷ Bắc Kạn về thực hiện Nghị quyết số 20-NQ/TW"},
    {"L008", "20-NQ/TW", "20-NQ/TW", "2022-06-16", "16/6/2022", "Ban Chấp hành Trung ương Đảng", "II.1; II.3.3", 2,
     "Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng về tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới"},
    {"L009", "1253/QĐ-UBND", "1253/QĐ-UBND", "2022-07-11", "11/7/2022", "UBND tỉnh Bắc Kạn", "II.1", 1,
     "Quyết định số 1253/QĐ-UBND ngày 11/7/2022 của UBND tỉnh Bắc Kạn về việc ban hành hướng dẫn thực hiện chính sách hỗ trợ phát triển sản xuất nông nghiệp hàng hóa, hỗ trợ nâng cao năng lực cho khu vực kinh tế tập thể"},
    {"L010", "01/2022/NQ-HĐND", "01/2022/NQ-HĐND", "2022-04-27", "27/4/2022", "HĐND tỉnh Bắc Kạn", "II.1", 1,
     "Nghị quyết số 01/2022/NQ-HĐND ngày 27/4/2022 của HĐND tỉnh"},
    {"L011", "821/QĐ-UBND", "821/QĐ-UBND", "2023-05-15", "15/5/2023", "UBND tỉnh Bắc Kạn", "II.3.6", 1,
     "quyết định số 821/QĐ-UBND ngày 15/5/2023 phê duyệt dự án Hỗ trợ kết cấu hạ tầng các hợp tác xã trên địa bàn tỉnh Bắc Kạn cho 14 hợp tác xã nông nghiệp"},
    {"L012", "42/2012/QĐ-TTg", "42/2012/QĐ-TTg", "2012-10-08", "08/10/2012", "Thủ tướng Chính phủ", "II.3.8", 1,
     "Hỗ trợ về bảo hiểm theo Quyết định số 42/2012/QĐ-TTg ngày 08/10/2012 của Thủ tướng Chính phủ"},
    {"L013", "167/QĐ-TTg", "167/QĐ-TTg", "2021-02-03", "03/02/2021", "Thủ tướng Chính phủ", "II.4.1", 2,
     "Quyết định số 167/QĐ-TTg ngày 03/02/2021 của Thủ tướng Chính phủ phê duyệt Đề án lựa chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu quả tại các địa phương trên cả nước giai đoạn 2021-2025"},
    {"L014", "2102/QĐ-UBND", "2102/QĐ-UBND", "2021-11-04", "04/11/2021", "UBND tỉnh Bắc Kạn", "II.4.1", 1,
     "Quyết định số 2102/QĐ-UBND ngày 04/11/2021 về việc phê duyệt danh sách hợp tác xã tham gia đề án"},
    {"L015", "2596/QĐ-UBND", "2596/QĐ-UBND", "2021-12-29", "29/12/2021", "UBND tỉnh Bắc Kạn", "II.4.1; P2.7.2", 2,
     "Quyết định số 2596/QĐ-UBND ngày 29/12/2021 về việc phê duyệt Đề án phát triển KTTT, HTX giai đoạn 2021-2025"},
    {"L016", "1563/QĐ-UBND", "1563/QĐ-UBND", "2022-08-17", "17/8/2022", "UBND tỉnh Bắc Kạn", "II.4.1", 1,
     "Quyết định số 1563/QĐ-UBND ngày 17/8/2022 về việc Quy định tiêu chí lựa chọn hỗ trợ đầu tư kết cấu hạ tầng và chế biến sản phẩm"},
    {"L017", "1804/QĐ-TTg", "1804/QĐ-TTg", "2020-11-13", "13/11/2020", "Thủ tướng Chính phủ", "II.4.1", 1,
     "theo Quyết định số 1804/QĐ-TTg ngày 13/11/2020 của Thủ tướng Chính phủ"},
    {"L018", "01/QĐ-TTg", "01/QĐ-TTg", "2023-01-03", "03/01/2023", "Thủ tướng Chính phủ", "II.4.2", 2,
     "Quyết định số 01/QĐ-TTg ngày 03/01/2023 của Thủ tướng Chính phủ về việc phê duyệt Đề án"},
    {"L019", "479/KH-UBND", "479/KH-UBND", "2020-08-12", "12/8/2020", "UBND tỉnh Bắc Kạn", "III", 1,
     "Kế hoạch số 479/KH-UBND ngày 12/8/2020 của UBND tỉnh Bắc Kạn về phát triển kinh tế tập thể giai đoạn 2021-2025"},
    {"L020", "01/2020/TT-BKHĐT", "01/2020/TT- BKHĐT", "2020-02-19", "19/02/2020", "Bộ Kế hoạch và Đầu tư", "IV.2", 1,
     "Thông tư số 01/2020/TT- BKHĐT ngày 19/02/2020 của Bộ Kế hoạch và Đầu tư về hướng dẫn phân loại đánh giá hợp tác xã"},
    {"L021", "09/2017/TT-BNNPTNT", "09/2017/TT-BNNPTNT", "2017-04-17", "17/4/2017", "Bộ Nông nghiệp và Phát triển nông thôn", "IV.2", 1,
     "Thông tư số 09/2017/TT-BNNPTNT ngày 17/4/2017 của Bộ Nông nghiệp và PTNT về hướng dẫn phân loại, đánh giá HTX hoạt động trong lĩnh vực nông nghiệp"},
    {"L022", "", "Luật HTX", "", "", "Quốc hội", "II.1; II.3.3; III; P2.1.1; P2.7.2; P2.7.4", 6,
     "Trên cơ sở Luật HTX cùng với các văn bản hướng dẫn, chỉ đạo của Trung ương"},
    {"L023", "", "Kế hoạch hỗ trợ nguồn nhân lực cho HTX trên địa bàn tỉnh Bắc Kạn giai đoạn 2022-2025", "", "", "UBND tỉnh Bắc Kạn", "II.3.2; P2.7.2", 2,
     "UBND tỉnh đã phê duyệt Kế hoạch hỗ trợ nguồn nhân lực cho HTX trên địa bàn tỉnh Bắc Kạn giai đoạn 2022-2025"},
    {"L024", "", "quy chế", "", "", "Ban Chỉ đạo tỉnh Bắc Kạn", "II.2", 1,
     "Ban Chỉ đạo tỉnh có quy chế và kinh phí hoạt động riêng"},
    {"L025", "", "thông báo phân công nhiệm vụ", "", "", "Liên minh HTX tỉnh Bắc Kạn", "II.2", 1,
     "Liên minh HTX tỉnh cũng ban hành thông báo phân công nhiệm vụ cho cán bộ liên minh phụ trách địa bàn các huyện"},
    // clang-format on
};

TEST(PlanMentions, AgreeWithThePlansText) {
  ASSERT_EQ(std::size(bac_kan::plan_mentions), std::size(plan_text));
  for (std::size_t i = 0; i < std::size(plan_text); ++i) {
    const auto& row = plan_text[i];
    const mention& got = bac_kan::plan_mentions[i];
    SCOPED_TRACE(row.id);
    EXPECT_EQ(got.id, row.id);
    EXPECT_EQ(got.of->number, row.number);
    EXPECT_EQ(got.as_written, row.as_written);
    EXPECT_EQ(got.of->issued.day ? to_string(*got.of->issued.day) : "", row.date);
    EXPECT_EQ(got.date_written, row.date_written);
    ASSERT_NE(got.of->issuer, nullptr);
    EXPECT_EQ(got.of->issuer->name.vi, row.issuer);
    EXPECT_EQ(got.sections, row.sections);
    EXPECT_EQ(got.count, row.count);
    if (got.of->known.from == &hoptac::catalogue::sources::bac_kan_plan_2025) {
      EXPECT_EQ(got.of->known.quote, row.quote);
    }
  }
}

TEST(PlanMentions, NumbersAndDaysArePrintedInTheOfficialWay) {
  for (const mention& row : bac_kan::plan_mentions) {
    EXPECT_EQ(row.date_written.empty(), row.of->number.empty()) << row.id;
    if (row.date_written.empty()) continue;
    EXPECT_EQ(hoptac::calendar::to_string_vi(*row.of->issued.day), row.date_written) << row.id;
    const auto read = hoptac::notation::parse_document_number(row.as_written);
    ASSERT_TRUE(read.has_value()) << row.id;
    EXPECT_EQ(to_string(*read), row.of->number) << row.id;
  }
}

// The catalogue's own citation of each numbered text, found again through what the plan prints.
TEST(PlanMentions, ThePrintedFormLeadsToTheInstrument) {
  const auto texts = hoptac::law::register_of({vn::legal_texts, bac_kan::legal_texts}).value();
  int found = 0;
  for (const mention& row : bac_kan::plan_mentions) {
    if (row.of->number.empty()) continue;
    std::string printed(text_of(row.of->kind).name.vi);
    printed.append(" số ").append(row.as_written).append(" ngày ").append(row.date_written);
    const auto read = hoptac::law::parse_citation(printed, texts);
    ASSERT_TRUE(read.has_value()) << printed;
    EXPECT_EQ(&read->text(), row.of) << printed;
    ++found;
  }
  EXPECT_EQ(found, 21);
}

}  // namespace TEST_FILE
